package io.keytrail.detection.correlation;

import io.keytrail.detection.sigma.LinkedCorrelation;
import io.keytrail.detection.sigma.rule.CorrelationRule;

/** What a correlation computes over the entries of one window, kept up to date as they change. */
sealed interface Figure
    permits EventCount, DistinctValues, Sum, Distribution, RulesSeen, RulesInOrder {
  void added(Entry entry);

  /** The oldest entry leaves. */
  void removed(Entry entry);

  double value();

  /** The least count that can satisfy the bounds. */
  private static int needed(CorrelationRule definition) {
    double least = 0;
    for (CorrelationRule.Bound bound : definition.bounds()) {
      switch (bound.comparison()) {
        case GTE, EQ -> least = Math.max(least, bound.value());
        case GT -> least = Math.max(least, bound.value() + 1);
        case LT, LTE, NEQ -> {
          // a small count may satisfy these
        }
      }
    }
    return (int) Math.ceil(least);
  }

  /** An empty figure of the correlation's type. */
  static Figure of(LinkedCorrelation correlation) {
    CorrelationRule definition = correlation.definition();
    int rules = correlation.inputs().size();
    return switch (definition.type()) {
      case EVENT_COUNT -> new EventCount();
      case VALUE_COUNT -> new DistinctValues();
      case VALUE_SUM -> new Sum();
      case VALUE_AVG -> Distribution.average();
      case VALUE_PERCENTILE, VALUE_MEDIAN -> Distribution.percentile(definition.percentile());
      case TEMPORAL -> new RulesSeen(rules);
      case TEMPORAL_ORDERED -> new RulesInOrder(rules, needed(definition));
    };
  }
}
