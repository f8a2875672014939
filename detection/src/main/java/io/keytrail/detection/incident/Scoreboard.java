package io.keytrail.detection.incident;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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
 * counted elsewhere. {@link Reading} adds them up. All evidence of a layer decays at one rate, so
 * which finding of a detection is strongest never changes with time, and a queue that drops what is
 * weaker and older on arrival (monotonic queue) finds it in constant time.
 */
final class Scoreboard {
  private static final Set<Layer> FOLLOWS_FOREIGN_USE =
      EnumSet.of(Layer.IDENTITY_CHANGE, Layer.RESOURCE_IMPACT, Layer.DATA);

  private final WeighingSettings settings;
  private final NavigableMap<Kind, ArrayDeque<Signal>> active = new TreeMap<>();
  private @Nullable Instant foreignSince;
  private @Nullable Instant lastForeign;
  private @Nullable Instant progressedAt;
  private final GuideTriple triple;
  private @Nullable Instant hardUseAt;
  private boolean hardExposure;

  /** What one detection says of a deed, or of who did it: first acts are kept apart. */
  private record Kind(String detection, boolean firstAct) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::detection).thenComparing(Kind::firstAct);

    static Kind of(Finding finding) {
      return new Kind(finding.detection(), finding.novelty() == Novelty.ACT);
    }

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  Scoreboard(WeighingSettings settings) {
    this.settings = settings;
    this.triple = new GuideTriple(settings);
  }

  /** Takes one more finding in. */
  void add(Signal signal) {
    Instant at = signal.time();
    ArrayDeque<Signal> queue =
        active.computeIfAbsent(Kind.of(signal.finding()), none -> new ArrayDeque<>());
    while (!queue.isEmpty() && valueAt(queue.getLast(), at) <= signal.weight()) {
      queue.removeLast();
    }
    queue.addLast(signal);
    noteProgression(signal);
    triple.add(signal);
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
    triple.forgetBefore(start);
    if (hardUseAt != null && hardUseAt.isBefore(start)) {
      hardUseAt = null;
    }
  }

  Score at(Instant now) {
    List<Reading.Share> shares = new ArrayList<>(active.size());
    double strongest = 0;
    boolean strangers = true;
    for (Map.Entry<Kind, ArrayDeque<Signal>> entry : active.entrySet()) {
      Signal best = entry.getValue().getFirst();
      Kind kind = entry.getKey();
      strongest = Math.max(strongest, best.weight());
      strangers &= best.stranger();
      shares.add(
          new Reading.Share(kind.detection(), best.layer(), kind.firstAct(), valueAt(best, now)));
    }
    Reading reading = Reading.weightiest(shares, settings);
    double progression = progressedAt != null ? settings.progressionBonus() : 0;
    double together = triple.complete() ? settings.tripleBonus() : 0;
    return new Score(
        reading.total() + progression + together,
        reading.layers(),
        reading.contributions(),
        reading.foreign(),
        progression,
        together,
        strongest,
        strangers,
        hardUseAt != null);
  }

  private static double valueAt(Signal signal, Instant now) {
    return Decibans.decayed(signal.weight(), signal.time(), now, signal.layer().halfLife());
  }
}
