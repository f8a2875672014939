package io.keytrail.detection.incident;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the logs at hand cannot show about one incident. */
final class BlindSpots {
  private static final int MOST_GAPS = 5;

  /** Logs that begin so short before the first evidence may hide the beginning. */
  private static final Duration SHORT_LEAD = Duration.ofHours(24);

  private BlindSpots() {}

  static List<String> of(Provider provider, Verdict verdict, Coverage coverage) {
    List<String> spots = new ArrayList<>();
    for (String label : coverage.absentLogs()) {
      WatchedLog log = WatchedLog.byLabel(label);
      if (log == null) {
        spots.add("No " + label + " in the logs that were read.");
      } else if (log.provider() == provider) {
        spots.add(log.consequence());
      }
    }
    addGaps(spots, provider, verdict, coverage.gaps());
    addLead(spots, verdict.firstEvent(), coverage);
    if (!coverage.skipped().isEmpty()) {
      spots.add("Files that could not be read to their end: " + coverage.skipped().size() + ".");
    }
    long rejected = coverage.rejected().values().stream().mapToLong(Long::longValue).sum();
    if (rejected > 0) {
      spots.add("Records that could not be understood: " + rejected + ".");
    }
    return spots;
  }

  private static void addGaps(
      List<String> spots, Provider provider, Verdict verdict, List<Gap> gaps) {
    List<Gap> within =
        gaps.stream()
            .filter(gap -> gap.log().provider() == provider)
            .filter(gap -> gap.from().isBefore(verdict.lastEvent()))
            .filter(gap -> gap.to().isAfter(verdict.firstEvent()))
            .toList();
    for (Gap gap : within.subList(0, Math.min(MOST_GAPS, within.size()))) {
      String where = gap.region().isEmpty() ? gap.account() : gap.account() + " " + gap.region();
      spots.add(
          "The log is silent: %s of %s from %s to %s."
              .formatted(gap.log().label(), where, minute(gap.from()), minute(gap.to())));
    }
    if (within.size() > MOST_GAPS) {
      spots.add("Further silences within the incident: " + (within.size() - MOST_GAPS) + ".");
    }
  }

  private static void addLead(List<String> spots, Instant first, Coverage coverage) {
    Instant start = coverage.spanStart();
    if (start == null) {
      return;
    }
    Duration lead = Duration.between(start, first);
    if (lead.compareTo(SHORT_LEAD) < 0) {
      long minutes = Math.max(0, lead.toMinutes());
      String length = minutes < 120 ? minutes + " minutes" : lead.toHours() + " hours";
      spots.add(
          "The logs begin only %s before the first evidence: what came before, and what is normal"
                  .formatted(length)
              + " for this principal, cannot be seen.");
    }
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }
}
