package io.keytrail.detection.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of the logs that is judged. What lies before it is learned from; what lies behind it is
 * left out.
 *
 * @param since the first moment in it; null for no bound
 * @param until the first moment behind it; null for no bound
 */
public record TimeRange(@Nullable Instant since, @Nullable Instant until) {
  public static final TimeRange ALL = new TimeRange(null, null);

  /** Whether every time is in it, so that none need be asked about. */
  boolean isUnbounded() {
    return since == null && until == null;
  }

  boolean contains(Instant time) {
    return !before(time) && !behind(time);
  }

  /** Whether a moment lies before the range. */
  boolean before(Instant time) {
    Instant from = since();
    return from != null && time.isBefore(from);
  }

  private boolean behind(Instant time) {
    Instant to = until();
    return to != null && !time.isBefore(to);
  }
}
