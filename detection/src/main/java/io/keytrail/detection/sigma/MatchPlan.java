package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.detection.sigma.match.Expression;
import io.keytrail.detection.sigma.match.RuleIndex;
import io.keytrail.model.event.LogKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What matchers of all threads share.
 *
 * @param slots how many fields the rules read
 */
record MatchPlan(Map<LogKind, LogPlan> logs, int slots) {
  MatchPlan {
    logs = Map.copyOf(logs);
  }

  static MatchPlan of(List<CompiledRule> rules, FieldTable fields) {
    Map<LogKind, LogPlan> logs = new EnumMap<>(LogKind.class);
    for (LogKind log : LogKind.values()) {
      List<CompiledRule> ofLog = rules.stream().filter(rule -> rule.logs().contains(log)).toList();
      List<Expression> expressions = ofLog.stream().map(CompiledRule::expression).toList();
      logs.put(log, new LogPlan(ofLog, RuleIndex.of(log, expressions, fields)));
    }
    return new MatchPlan(logs, fields.size());
  }

  /** The rules of one kind of log. */
  record LogPlan(List<CompiledRule> rules, RuleIndex index) {
    LogPlan {
      rules = List.copyOf(rules);
    }
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
