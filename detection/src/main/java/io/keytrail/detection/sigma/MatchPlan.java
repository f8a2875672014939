package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.match.Expression;
import io.keytrail.model.event.LogKind;
import java.util.List;
import java.util.Set;

/**
 * What matchers of all threads share.
 *
 * @param slots how many fields the rules read
 */
record MatchPlan(List<CompiledRule> rules, int slots) {
  MatchPlan {
    rules = List.copyOf(rules);
  }

  /**
   * A single-event rule in executable form.
   *
   * @param captured the fields behind {@link Rule#captures()}
   */
  record CompiledRule(
      Rule rule,
      Set<LogKind> logs,
      Expression expression,
      Story story,
      List<FieldExpression> captured) {
    CompiledRule {
      logs = Set.copyOf(logs);
      captured = List.copyOf(captured);
    }
  }
}
