package io.keytrail.sources.costs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time that a line of a bill is about, in seconds since 1970. */
record Period(long second, long endSecond) {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  /** From a start to an end; where that is missing or no end, a day or else an hour. */
  static Period of(Instant start, @Nullable Instant end) {
    long from = start.getEpochSecond();
    if (end != null && end.isAfter(start)) {
      return new Period(from, Math.max(end.getEpochSecond(), from + 1));
    }
    return new Period(from, from + (from % DAY == 0 ? DAY : HOUR));
  }
}
