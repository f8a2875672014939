package io.keytrail.detection.incident;

import io.keytrail.model.finding.Layer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The layered rule of the playbook: somebody else uses the credential, something is made with it,
 * and money is spent on that, all within a day. Every two of them have their ordinary explanation;
 * the three together have one.
 */
final class GuideTriple {
  static final String DETECTION = "x.guide-triple";

  private static final List<Layer> LAYERS =
      List.of(Layer.AUTH_CONTEXT, Layer.RESOURCE_IMPACT, Layer.MONEY);

  private final WeighingSettings settings;
  private final Map<Layer, Instant> latest = new EnumMap<>(Layer.class);
  private @Nullable Instant completeAt;

  GuideTriple(WeighingSettings settings) {
    this.settings = settings;
  }

  /** Takes in a signal, none earlier than the last. */
  void add(Signal signal) {
    if (!LAYERS.contains(signal.layer())
        || signal.weight() < least(signal.layer())
        || !signal.finding().trigger().outcome().succeeded()) {
      return;
    }
    latest.put(signal.layer(), signal.time());
    if (latest.size() == LAYERS.size() && within(latest.values().toArray(Instant[]::new))) {
      completeAt = signal.time();
    }
  }

  private double least(Layer layer) {
    return layer == Layer.AUTH_CONTEXT ? settings.progressionFrom() : settings.layerFloor();
  }

  private boolean within(Instant... times) {
    Arrays.sort(times);
    Duration apart = Duration.between(times[0], times[times.length - 1]);
    return apart.compareTo(settings.tripleWithin()) <= 0;
  }

  void forgetBefore(Instant start) {
    latest.values().removeIf(time -> time.isBefore(start));
    if (completeAt != null && completeAt.isBefore(start)) {
      completeAt = null;
    }
  }

  boolean complete() {
    return completeAt != null;
  }
}
