package io.keytrail.detection.cost;

import io.keytrail.model.metering.CostLine;

/**
 * The days a line of a bill is about. One that is charged by the hour or the day belongs to the day
 * it begins in; a longer one is spread evenly, its odd millionths going to the first day.
 *
 * @param first days since 1970
 */
record Charged(long first, int days, long endSecond) {
  static final long SECONDS_A_DAY = 86_400;

  /** A day may have 25 hours where clocks are set back. */
  private static final long LONGEST_DAY = 25 * 3600L;

  private static final long MOST_DAYS = MeterCosts.MOST_DAYS;

  static Charged of(CostLine line) {
    long first = Math.floorDiv(line.second(), SECONDS_A_DAY);
    long last =
        line.endSecond() - line.second() <= LONGEST_DAY
            ? first
            : Math.floorDiv(line.endSecond() - 1, SECONDS_A_DAY);
    long from = Math.max(first, last - MOST_DAYS + 1);
    return new Charged(from, (int) (last - from) + 1, line.endSecond());
  }

  long day(int number) {
    return first + number;
  }

  /** What of an amount belongs to one of the days. */
  long share(long micros, int number) {
    long each = micros / days;
    return number == 0 ? micros - each * (days - 1) : each;
  }

  /** When what is charged for that day ends, in seconds since 1970. */
  long end(int number) {
    return number == days - 1 ? endSecond : (day(number) + 1) * SECONDS_A_DAY;
  }
}
