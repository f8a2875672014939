package io.keytrail.detection.sigma;

import java.util.List;
import java.util.Map;

/**
 * What an operator sets for all rules.
 *
 * @param placeholders the values that {@code expand} puts in for each {@code %name%}
 */
public record RuleOptions(Map<String, List<String>> placeholders) {
  /** Nothing is set. */
  public static final RuleOptions DEFAULTS = new RuleOptions(Map.of());

  public RuleOptions {
    placeholders = Map.copyOf(placeholders);
  }
}
