package io.keytrail.detection.incident;

import io.keytrail.model.finding.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of weighing one entity's evidence.
 *
 * @param severity the worst it reached
 * @param peak the score at its highest
 * @param detectedAt event time at which it first reached paging severity; null if it never did
 * @param evidence the findings that belong to it, in event-time order
 * @param leftOut findings on the same entity that lie outside and were too weak by themselves
 * @param labels what it is part of: an authorised test, a crown jewel
 */
record Verdict(
    Severity severity,
    Score peak,
    @Nullable Instant detectedAt,
    List<Signal> evidence,
    int leftOut,
    List<String> labels) {
  Verdict {
    evidence = List.copyOf(evidence);
    labels = List.copyOf(labels);
  }

  Instant firstEvent() {
    return evidence.stream()
        .flatMap(signal -> signal.finding().events().stream())
        .map(event -> event.time())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  Instant lastEvent() {
    return evidence.getLast().time();
  }
}
