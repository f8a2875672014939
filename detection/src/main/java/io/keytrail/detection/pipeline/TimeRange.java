package io.keytrail.detection.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of the logs that is judged.
 *
 * @param since the first moment in it; null for no bound
 * @param until the first moment behind it; null for no bound
 */
public record TimeRange(@Nullable Instant since, @Nullable Instant until) {
  public static final TimeRange ALL = new TimeRange(null, null);

  boolean contains(Instant time) {
    Instant from = since();
    Instant to = until();
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }
}
