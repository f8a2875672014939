package io.keytrail.detection.incident;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that counts on one entity at the moment, fed in event-time order.
 *
 * <p>Each detection counts with its strongest decayed finding: firing again says little new, and is
 * counted elsewhere. Within a layer the strongest detection counts in full, the second and the rest
 * with their shares, because they see the same behaviour; layers add up. All evidence of a layer
 * decays at one rate, so which finding of a detection is strongest never changes with time, and a
 * queue that drops what is weaker and older on arrival (monotonic queue) finds it in constant time.
 */
final class Scoreboard {
  private static final Set<Layer> FOLLOWS_FOREIGN_USE =
      EnumSet.of(Layer.IDENTITY_CHANGE, Layer.RESOURCE_IMPACT, Layer.DATA);

  private final WeighingSettings settings;
  private final NavigableMap<String, ArrayDeque<Signal>> active = new TreeMap<>();
  private @Nullable Instant foreignSince;
  private @Nullable Instant lastForeign;
  private @Nullable Instant progressedAt;
  private @Nullable Instant hardUseAt;
  private boolean hardExposure;

  Scoreboard(WeighingSettings settings) {
    this.settings = settings;
  }

  /** Takes one more finding in. */
  void add(Signal signal) {
    Instant at = signal.time();
    ArrayDeque<Signal> queue =
        active.computeIfAbsent(signal.finding().detection(), id -> new ArrayDeque<>());
    while (!queue.isEmpty() && valueAt(queue.getLast(), at) <= signal.weight()) {
      queue.removeLast();
    }
    queue.addLast(signal);
    noteProgression(signal);
    noteHardUse(signal);
  }

  private void noteProgression(Signal signal) {
    Instant at = signal.time();
    Layer layer = signal.layer();
    if (layer == Layer.AUTH_CONTEXT) {
      if (signal.weight() < settings.progressionFrom()) {
        return;
      }
      if (lastForeign == null || lastForeign.isBefore(at)) {
        foreignSince = lastForeign;
      }
      lastForeign = at;
    } else if (FOLLOWS_FOREIGN_USE.contains(layer)) {
      Instant before = lastForeign != null && lastForeign.isBefore(at) ? lastForeign : foreignSince;
      if (before != null
          && before.isBefore(at)
          && Duration.between(before, at).compareTo(settings.progressionWithin()) <= 0) {
        progressedAt = at;
      }
    }
  }

  private void noteHardUse(Signal signal) {
    Finding finding = signal.finding();
    boolean exposure = signal.layer() == Layer.EXPOSURE;
    if (finding.hard() && (!exposure || signal.byEntity())) {
      hardUseAt = signal.time();
    } else if (finding.hard()) {
      hardExposure = true;
    } else if (hardExposure && signal.byEntity() && finding.trigger().outcome().succeeded()) {
      hardUseAt = signal.time();
    }
  }

  /** Forgets what lies before the window; exposure counts for as long as the credential lives. */
  void forgetBefore(Instant start) {
    active
        .values()
        .removeIf(queue -> {
          while (!queue.isEmpty()
              && queue.getFirst().layer() != Layer.EXPOSURE
              && queue.getFirst().time().isBefore(start)) {
            queue.removeFirst();
          }
          return queue.isEmpty();
        });
    if (progressedAt != null && progressedAt.isBefore(start)) {
      progressedAt = null;
    }
    if (hardUseAt != null && hardUseAt.isBefore(start)) {
      hardUseAt = null;
    }
  }

  Score at(Instant now) {
    Map<Layer, List<Share>> byLayer = new EnumMap<>(Layer.class);
    double strongest = 0;
    boolean strangers = true;
    for (Map.Entry<String, ArrayDeque<Signal>> entry : active.entrySet()) {
      Signal best = entry.getValue().getFirst();
      strongest = Math.max(strongest, best.weight());
      strangers &= best.stranger();
      byLayer
          .computeIfAbsent(best.layer(), layer -> new ArrayList<>())
          .add(new Share(entry.getKey(), valueAt(best, now)));
    }
    NavigableMap<String, Double> contributions = new TreeMap<>();
    Set<Layer> agreeing = EnumSet.noneOf(Layer.class);
    double total = 0;
    for (Map.Entry<Layer, List<Share>> entry : byLayer.entrySet()) {
      double sum = correlate(entry.getValue(), contributions);
      if (sum >= settings.layerFloor()) {
        agreeing.add(entry.getKey());
      }
      total += sum;
    }
    double bonus = progressedAt != null ? settings.progressionBonus() : 0;
    return new Score(
        total + bonus,
        Collections.unmodifiableSet(agreeing),
        Collections.unmodifiableMap(contributions),
        bonus,
        strongest,
        strangers,
        hardUseAt != null);
  }

  private record Share(String detection, double value) {
    static final Comparator<Share> STRONGEST_FIRST =
        Comparator.comparingDouble(Share::value).reversed().thenComparing(Share::detection);
  }

  private double correlate(List<Share> shares, Map<String, Double> contributions) {
    shares.sort(Share.STRONGEST_FIRST);
    double sum = 0;
    for (int i = 0; i < shares.size(); i++) {
      double factor = i == 0 ? 1 : i == 1 ? settings.secondShare() : settings.restShare();
      double value = shares.get(i).value() * factor;
      contributions.put(shares.get(i).detection(), value);
      sum += value;
    }
    return sum;
  }

  private static double valueAt(Signal signal, Instant now) {
    return Decibans.decayed(signal.weight(), signal.time(), now, signal.layer().halfLife());
  }
}
