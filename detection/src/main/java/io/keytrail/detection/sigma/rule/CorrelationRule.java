package io.keytrail.detection.sigma.rule;

import io.keytrail.detection.sigma.value.Comparison;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A rule over the matches of other rules.
 *
 * @param rules names or ids of what it correlates, in their order
 * @param groupBy fields or aliases whose values must agree
 * @param aliases alias to rule reference to field
 * @param bounds all of which the computed figure must keep
 * @param fields what value types read; several make a tuple
 * @param percentile for {@link CorrelationType#VALUE_PERCENTILE}, 0 to 100
 * @param generate whether the correlated rules report by themselves too
 */
public record CorrelationRule(
    RuleHeader header,
    CorrelationType type,
    List<String> rules,
    List<String> groupBy,
    Duration timespan,
    Map<String, Map<String, String>> aliases,
    List<Bound> bounds,
    List<String> fields,
    double percentile,
    boolean generate)
    implements SigmaDocument {

  public CorrelationRule {
    rules = List.copyOf(rules);
    groupBy = List.copyOf(groupBy);
    bounds = List.copyOf(bounds);
    fields = List.copyOf(fields);
  }

  /** One side of what the figure must keep. */
  public record Bound(Comparison comparison, double value) {
    public boolean holds(double figure) {
      return comparison.holds(figure, value);
    }
  }

  /** Whether a figure keeps every bound. */
  public boolean holds(double figure) {
    for (int i = 0; i < bounds.size(); i++) {
      if (!bounds.get(i).holds(figure)) {
        return false;
      }
    }
    return true;
  }
}
