package io.keytrail.detection.sigma.rule;

/** One document of a rule file. */
public sealed interface SigmaDocument permits SigmaRule, CorrelationRule, FilterRule {
  RuleHeader header();
}
