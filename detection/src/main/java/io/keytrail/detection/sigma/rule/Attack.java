package io.keytrail.detection.sigma.rule;

import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What rule tags say in the terms of ATT&amp;CK. Version 19 split the old tactic Defense Evasion
 * and renumbered what was below Impair Defenses; rules of both sorts are about, so each id is known
 * under both numbers.
 */
public final class Attack {
  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.(t\\d{4}(?:\\.\\d{3})?)");

  private static final Map<String, String> SINCE_V19 =
      Map.ofEntries(
          Map.entry("T1562", "T1685"),
          Map.entry("T1562.001", "T1685"),
          Map.entry("T1562.004", "T1686"),
          Map.entry("T1562.007", "T1686.001"),
          Map.entry("T1562.008", "T1685.002"));

  private static final Map<String, Layer> LAYERS =
      Map.ofEntries(
          Map.entry("reconnaissance", Layer.PROBING),
          Map.entry("discovery", Layer.PROBING),
          Map.entry("resource-development", Layer.RESOURCE_IMPACT),
          Map.entry("initial-access", Layer.AUTH_CONTEXT),
          Map.entry("credential-access", Layer.DATA),
          Map.entry("lateral-movement", Layer.IDENTITY_CHANGE),
          Map.entry("persistence", Layer.IDENTITY_CHANGE),
          Map.entry("privilege-escalation", Layer.IDENTITY_CHANGE),
          Map.entry("defense-evasion", Layer.EVASION),
          Map.entry("defense-impairment", Layer.EVASION),
          Map.entry("stealth", Layer.EVASION),
          Map.entry("execution", Layer.RESOURCE_IMPACT),
          Map.entry("command-and-control", Layer.RESOURCE_IMPACT),
          Map.entry("collection", Layer.DATA),
          Map.entry("exfiltration", Layer.DATA),
          Map.entry("impact", Layer.RESOURCE_IMPACT));

  private Attack() {}

  /** The technique ids among tags, as written, in upper case. */
  public static List<String> techniques(List<String> tags) {
    return tags.stream()
        .map(tag -> TECHNIQUE.matcher(tag.toLowerCase(Locale.ROOT)))
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> matcher.group(1).toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** The id a technique has since version 19; the id itself where it did not change. */
  public static String current(String technique) {
    return SINCE_V19.getOrDefault(technique, technique);
  }

  /**
   * The sort of evidence a rule gives when it does not say so itself: by the first tactic among its
   * tags; {@link Layer#PROBING} where there is none.
   */
  public static Layer layerOf(List<String> tags) {
    for (String tag : tags) {
      Layer layer = layerOfTactic(tag.toLowerCase(Locale.ROOT));
      if (layer != null) {
        return layer;
      }
    }
    return Layer.PROBING;
  }

  private static @Nullable Layer layerOfTactic(String tag) {
    String prefix = "attack.";
    return tag.startsWith(prefix)
        ? LAYERS.get(tag.substring(prefix.length()).replace('_', '-'))
        : null;
  }
}
