package io.keytrail.detection.flow;

import io.keytrail.model.metering.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What an interface's hours before and after a remarkable one looked like. */
final class HoursAround {
  private static final long BEFORE = 72;
  private static final long AFTER = 23;

  private HoursAround() {}

  /**
   * The series of three days before and a day after, as far as the logs reach.
   *
   * @param hours all that are known, in order
   */
  static Series series(String name, List<Hour> hours, Hour at, ToLongFunction<Hour> bytes) {
    Map<Long, Long> known = new HashMap<>();
    hours.forEach(hour -> known.put(hour.number(), bytes.applyAsLong(hour)));
    return Series.of(
        name,
        Series.BYTES,
        Duration.ofSeconds(FlowTable.SECONDS_AN_HOUR),
        Math.max(at.number() - BEFORE, hours.getFirst().number()),
        Math.min(at.number() + AFTER, hours.getLast().number()),
        hour -> BigDecimal.valueOf(known.getOrDefault(hour, 0L)));
  }
}
