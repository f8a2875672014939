package io.keytrail.detection.visibility;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the logs at hand cannot show about one incident, each with what must not be concluded. */
public final class BlindSpots {
  private static final int MOST_OF_A_SORT = 5;

  /**
   * Logs that begin so short before the first evidence, or end so short after, may hide the rest.
   */
  private static final Duration SHORT = Duration.ofHours(24);

  /** An account that falls silent so soon may have been made to. */
  private static final Duration AT_ONCE = Duration.ofHours(1);

  private final Coverage coverage;
  private final SeenLogs seenLogs;

  public BlindSpots(Coverage coverage, SeenLogs seenLogs) {
    this.coverage = coverage;
    this.seenLogs = seenLogs;
  }

  /** The blind spots of an incident, the widest first; the same for the same logs. */
  public List<String> of(IncidentWindow window) {
    List<String> spots = new ArrayList<>();
    addAbsent(spots, window);
    addSilences(spots, window);
    addLead(spots, window.first());
    addEnd(spots, window);
    if (!coverage.skipped().isEmpty()) {
      spots.add("Files that could not be read to their end: " + coverage.skipped().size() + ".");
    }
    long rejected = coverage.rejected().values().stream().mapToLong(Long::longValue).sum();
    if (rejected > 0) {
      spots.add("Records that could not be understood: " + rejected + ".");
    }
    if (seenLogs.full()) {
      spots.add("There are more accounts and regions than silences were looked for in.");
    }
    spots.add(neverLogged(window.provider()));
    return spots;
  }

  private void addAbsent(List<String> spots, IncidentWindow window) {
    for (String label : coverage.absentLogs()) {
      WatchedLog log = WatchedLog.byLabel(label);
      if (log == null) {
        spots.add("No " + label + " in the logs that were read.");
      } else if (log.provider() == window.provider()) {
        spots.add(log.consequence());
      }
    }
    for (WatchedLog log : WatchedLog.values()) {
      boolean elsewhere = !coverage.absentLogs().contains(log.label());
      if (log.provider() == window.provider() && log.byAccount() && elsewhere) {
        List<String> without =
            window.accounts().stream()
                .filter(account -> !account.isEmpty() && !seenLogs.saw(log, account))
                .sorted()
                .toList();
        if (!without.isEmpty()) {
          spots.add(log.consequenceIn(listed(without)));
        }
      }
    }
  }

  private void addSilences(List<String> spots, IncidentWindow window) {
    List<String> silences = new Silences(coverage, seenLogs).within(window);
    spots.addAll(silences.subList(0, Math.min(MOST_OF_A_SORT, silences.size())));
    if (silences.size() > MOST_OF_A_SORT) {
      spots.add(
          "Further silences within the incident: " + (silences.size() - MOST_OF_A_SORT) + ".");
    }
  }

  private void addLead(List<String> spots, Instant first) {
    Instant start = coverage.spanStart();
    if (start == null) {
      return;
    }
    Duration lead = Duration.between(start, first);
    if (lead.compareTo(SHORT) < 0) {
      spots.add(
          "The logs begin only %s before the first evidence: what came before, and what is normal"
                  .formatted(Words.length(lead))
              + " for this principal, cannot be seen.");
    }
  }

  /** An incident whose logs end with it may go on. */
  private void addEnd(List<String> spots, IncidentWindow window) {
    Instant end = coverage.spanEnd();
    if (end == null) {
      return;
    }
    Duration after = Duration.between(window.last(), end);
    if (after.compareTo(SHORT) < 0) {
      spots.add(
          "The logs end %s after the last evidence: what came after cannot be said."
              .formatted(Words.length(after)));
      return;
    }
    seenLogs.ofAccounts(window.provider(), window.accounts()).stream()
        .map(LogStream::last)
        .max(Instant::compareTo)
        .map(last -> Duration.between(window.last(), last))
        .filter(left -> left.compareTo(AT_ONCE) < 0)
        .ifPresent(left ->
            spots.add(
                "Nothing was logged in %s later than %s after the last evidence, while others log until"
                        .formatted(
                            listed(window.accounts().stream().sorted().toList()),
                            Words.length(left))
                    + " %s UTC: what was done there then cannot be said."
                        .formatted(Words.minute(end))));
  }

  private static String neverLogged(Provider provider) {
    return switch (provider) {
      case AWS ->
          "Some calls never reach CloudTrail (DescribeEndpoints of timestream-query and those of"
              + " pinpoint-sms-voice among them): a key may have been tried without a trace.";
      case GCP ->
          "Signed URLs and tokens taken from a machine's metadata server leave no call: that they"
              + " were used cannot be seen.";
      case AZURE ->
          "Reads in Azure Resource Manager are never logged, and secrets, blobs and messages only"
              + " where a diagnostic setting says so: what was looked at cannot be said.";
      case GITHUB ->
          "Reads through the API are never logged unless API request events are streamed, nor are"
              + " addresses unless the organisation discloses them: what was looked at, and from"
              + " where, cannot always be said.";
    };
  }

  private static String listed(List<String> names) {
    int shown = Math.min(MOST_OF_A_SORT, names.size());
    String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + more;
  }
}
