package io.keytrail.detection.incident;

import io.keytrail.model.finding.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * One way to read the evidence there is, and what it comes to.
 *
 * <p>That a principal does a sort of thing for the first time says two things: that it was done,
 * and that it was hardly this principal who did it. Where nothing else says what was done, both
 * count in the layer of the deed. Where something else does, only the second is left, and that is
 * evidence of another holder. Each first act counts in one place only.
 *
 * @param total decibans over all layers
 * @param layers those whose evidence is above the floor
 * @param contributions what each detection adds, by id
 * @param foreign detections whose first acts are read as signs of another holder
 */
record Reading(
    double total, Set<Layer> layers, Map<String, Double> contributions, Set<String> foreign) {

  /**
   * A detection's evidence at a moment.
   *
   * @param firstAct whether it is that the principal never did anything of the sort
   * @param value decayed weight in decibans
   */
  record Share(String detection, Layer layer, boolean firstAct, double value) {
    static final Comparator<Share> STRONGEST_FIRST =
        Comparator.comparingDouble(Share::value).reversed().thenComparing(Share::detection);
  }

  /**
   * The weightiest reading. Each of the two never falls when a weight grows, and so neither does
   * the greater.
   */
  static Reading weightiest(List<Share> shares, WeighingSettings settings) {
    Reading deeds = of(oneOfEach(shares), settings, false);
    if (shares.stream().noneMatch(Share::firstAct)) {
      return deeds;
    }
    Reading strangeness = of(shares, settings, true);
    return strangeness.total > deeds.total ? strangeness : deeds;
  }

  /** A detection counts once, with its strongest finding. */
  private static List<Share> oneOfEach(List<Share> shares) {
    NavigableMap<String, Share> strongest = new TreeMap<>();
    for (Share share : shares) {
      strongest.merge(
          share.detection(), share, (one, other) -> other.value() > one.value() ? other : one);
    }
    return List.copyOf(strongest.values());
  }

  private static Reading of(List<Share> shares, WeighingSettings settings, boolean strangeness) {
    Map<Layer, List<Share>> byLayer = new EnumMap<>(Layer.class);
    Set<String> foreign = new HashSet<>();
    for (Share share : shares) {
      boolean moved = strangeness && share.firstAct();
      if (moved) {
        foreign.add(share.detection());
      }
      byLayer
          .computeIfAbsent(moved ? Layer.AUTH_CONTEXT : share.layer(), layer -> new ArrayList<>())
          .add(share);
    }
    NavigableMap<String, Double> contributions = new TreeMap<>();
    Set<Layer> agreeing = EnumSet.noneOf(Layer.class);
    double total = 0;
    for (Map.Entry<Layer, List<Share>> entry : byLayer.entrySet()) {
      double sum = correlate(entry.getValue(), settings, contributions);
      if (sum >= settings.layerFloor()) {
        agreeing.add(entry.getKey());
      }
      total += sum;
    }
    return new Reading(
        total,
        Collections.unmodifiableSet(agreeing),
        Collections.unmodifiableMap(contributions),
        Set.copyOf(foreign));
  }

  /** The strongest in full, the others with their shares: they see the same behaviour. */
  private static double correlate(
      List<Share> shares, WeighingSettings settings, Map<String, Double> contributions) {
    shares.sort(Share.STRONGEST_FIRST);
    double sum = 0;
    for (int i = 0; i < shares.size(); i++) {
      double factor = i == 0 ? 1 : i == 1 ? settings.secondShare() : settings.restShare();
      double value = shares.get(i).value() * factor;
      contributions.merge(shares.get(i).detection(), value, Double::sum);
      sum += value;
    }
    return sum;
  }
}
