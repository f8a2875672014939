package io.keytrail.detection.sigma.rule;

import java.util.List;
import java.util.Map;

/**
 * A global filter: what an operator hides from rules without touching them.
 *
 * @param rules names or ids it applies to; empty for every rule of the log source
 * @param keep what must hold of an event for those rules to see it
 */
public record FilterRule(
    RuleHeader header,
    LogSource logSource,
    List<String> rules,
    Map<String, Detection> detections,
    Condition keep)
    implements SigmaDocument {

  public FilterRule {
    rules = List.copyOf(rules);
  }

  public boolean appliesTo(SigmaRule rule) {
    return logSource.covers(rule.logSource())
        && (rules.isEmpty() || rules.stream().anyMatch(rule.header()::answersTo));
  }
}
