package io.keytrail.detection.sigma;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.MatchPlan.CompiledRule;
import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.FieldValues;
import io.keytrail.detection.sigma.match.IndexedMatcher;
import io.keytrail.detection.sigma.match.RuleIndex;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.LogKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Matches events against the rules of one set. What it finds depends on the event alone, never on
 * those before it; it only remembers which values need not be looked at again. Belongs to one
 * thread.
 */
public final class RuleMatcher {
  private final Map<LogKind, LogMatcher> logs = new EnumMap<>(LogKind.class);
  private final EventFields fields;

  RuleMatcher(MatchPlan plan) {
    this.fields = new EventFields(plan.slots());
    plan.logs()
        .forEach((log, ofLog) -> logs.put(log, new LogMatcher(ofLog.rules(), ofLog.index())));
  }

  /** Hands every rule that holds of the event to the sink, in the order of the rules. */
  public void match(EnrichedEvent event, MatchSink sink) {
    LogMatcher matcher = logs.get(event.event().log());
    if (matcher == null) {
      return;
    }
    fields.begin(event);
    matcher.sink = sink;
    matcher.matcher.match(fields, matcher);
  }

  /** The rules of one kind of log; turns the numbers of holding rules to matches. */
  private final class LogMatcher implements IntConsumer {
    private final List<CompiledRule> rules;
    private final IndexedMatcher matcher;
    private MatchSink sink = match -> {};

    LogMatcher(List<CompiledRule> rules, RuleIndex index) {
      this.rules = rules;
      this.matcher = new IndexedMatcher(index);
    }

    @Override
    public void accept(int rule) {
      sink.matched(matchOf(rules.get(rule), fields.event()));
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
