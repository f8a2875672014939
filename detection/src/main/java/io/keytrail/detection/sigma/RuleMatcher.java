package io.keytrail.detection.sigma;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.MatchPlan.CompiledRule;
import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.FieldValues;
import io.keytrail.model.event.EventTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches events against the rules of one set. What it finds depends on the event alone, never on
 * those before it; it only remembers which values need not be looked at again. Belongs to one
 * thread.
 */
public final class RuleMatcher {
  private final List<CompiledRule> rules;
  private final EventFields fields;

  RuleMatcher(MatchPlan plan) {
    this.rules = plan.rules();
    this.fields = new EventFields(plan.slots());
  }

  /** Hands every rule that holds of the event to the sink, in the order of the rules. */
  public void match(EnrichedEvent event, MatchSink sink) {
    fields.begin(event);
    for (CompiledRule rule : rules) {
      if (rule.logs().contains(event.event().log()) && rule.expression().holds(fields)) {
        sink.matched(matchOf(rule, event));
      }
    }
  }

  private RuleMatch matchOf(CompiledRule rule, EnrichedEvent event) {
    return new RuleMatch(
        rule.rule(), EventTrace.of(event.event()), captured(rule), rule.story().tell(fields));
  }

  private CapturedFields captured(CompiledRule rule) {
    int size = rule.captured().size();
    if (size == 0) {
      return CapturedFields.NONE;
    }
    @Nullable String[] values = new String[size];
    for (int i = 0; i < size; i++) {
      FieldValues found = fields.get(rule.captured().get(i));
      // Several values make one key: the array they come from, which is the last of them.
      values[i] = found.isAbsent() ? null : found.get(found.size() - 1).text();
    }
    return new CapturedFields(rule.rule().captures(), values);
  }
}
