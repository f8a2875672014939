package io.keytrail.detection.cost;

import io.keytrail.model.metering.Series;
import java.time.Duration;

/** What a service's days before and after remarkable ones cost. */
final class DaysAround {
  private static final long BEFORE = 45;
  private static final long AFTER = 50;

  private DaysAround() {}

  /**
   * The series of the days around the first remarkable one, as far as the bill reaches.
   *
   * @param from days since 1970
   */
  static Series series(Spending of, long from) {
    CostMeter meter = of.meter();
    return Series.of(
        meter.named() + " a day",
        meter.currency(),
        Duration.ofSeconds(Charged.SECONDS_A_DAY),
        Math.max(from - BEFORE, Math.min(of.begun(), from)),
        Math.min(from + AFTER, Math.max(of.days().lastKey(), from)),
        day -> Money.amount(of.on(day)));
  }
}
