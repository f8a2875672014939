package io.keytrail.verification.quality.figure;

import io.keytrail.verification.quality.label.Truth;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is in a case's logs, whatever a hunt makes of them.
 *
 * @param events distinct events
 * @param days UTC days with events
 * @param principalDays pairs of a principal and a day on which it acted
 * @param truth which events are the thief's; the label's, or what was put in its place
 * @param labelled time of each of the thief's events by its id
 */
public record LogFacts(
    long events, int days, int principalDays, Truth truth, NavigableMap<String, Instant> labelled) {
  public LogFacts {
    labelled = Collections.unmodifiableNavigableMap(new TreeMap<>(labelled));
  }

  /** Facts of a case that needs no reading, for arithmetic. */
  public static LogFacts of(long events, int days, int principalDays, Map<String, Instant> stolen) {
    return new LogFacts(events, days, principalDays, Truth.EVERYTHING, new TreeMap<>(stolen));
  }
}
