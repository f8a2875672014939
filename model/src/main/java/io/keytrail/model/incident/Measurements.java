package io.keytrail.model.incident;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of records that are summed and never become events: flows and costs.
 *
 * @param byLog distinct records that were met, per label of their kind of log
 * @param duplicates further copies of a record that was summed already
 * @param beyondLimit how many of these were not summed because the tables were full
 */
public record Measurements(Map<String, Long> byLog, long duplicates, long beyondLimit) {
  public static final Measurements NONE = new Measurements(Map.of(), 0, 0);

  public Measurements {
    byLog = Collections.unmodifiableMap(new TreeMap<>(byLog));
  }

  /** Both together. */
  public Measurements with(Measurements other) {
    Map<String, Long> both = new TreeMap<>(byLog);
    other.byLog.forEach((log, count) -> both.merge(log, count, Long::sum));
    return new Measurements(both, duplicates + other.duplicates, beyondLimit + other.beyondLimit);
  }

  /** How many distinct records were met. */
  public long records() {
    return byLog.values().stream().mapToLong(Long::longValue).sum();
  }
}
