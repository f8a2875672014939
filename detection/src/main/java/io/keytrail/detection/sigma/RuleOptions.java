package io.keytrail.detection.sigma;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operator sets for all rules.
 *
 * @param placeholders the values that {@code expand} puts in for each {@code %name%}
 */
public record RuleOptions(Map<String, List<String>> placeholders) {
  /**
   * What holds until an operator sets something: bait is what bears the mark in its name, so that
   * the rules about bait can be loaded and tested anywhere.
   */
  public static final RuleOptions DEFAULTS =
      new RuleOptions(Map.of("honey_credentials", List.of("keytrail-honey")));

  public RuleOptions {
    placeholders = Map.copyOf(placeholders);
  }

  /** These options with further placeholders, which win over those of the same name. */
  public RuleOptions with(Map<String, List<String>> further) {
    Map<String, List<String>> all = new HashMap<>(placeholders);
    all.putAll(further);
    return new RuleOptions(all);
  }
}
