package io.keytrail.app.output;

import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first line of a result: how bad it is, and whether that can be relied on. */
public final class Verdict {
  private Verdict() {}

  /** For example {@code 1 critical incident, 2 high; 3 of 214 files not read}. */
  public static String of(List<Incident> incidents, Coverage coverage) {
    String unread = unread(coverage);
    return incidents(incidents) + (unread.isEmpty() ? "" : "; " + unread);
  }

  private static String incidents(List<Incident> incidents) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = incidents.stream().filter(i -> i.severity() == severity).count();
      if (count > 0) {
        String noun = !parts.isEmpty() ? "" : count == 1 ? " incident" : " incidents";
        parts.add(count(count) + " " + severity.word() + noun);
      }
    }
    return parts.isEmpty() ? "No incident" : String.join(", ", parts);
  }

  private static String unread(Coverage coverage) {
    if (coverage.filesFound() == 0) {
      return "no files were found";
    }
    if (coverage.records() == 0) {
      return "no log records were found, so this says nothing";
    }
    int unread = coverage.filesFound() - coverage.filesRead();
    if (unread > 0) {
      return count(unread) + " of " + count(coverage.filesFound()) + " files not read";
    }
    if (!coverage.skipped().isEmpty()) {
      int cut = coverage.skipped().size();
      return cut == 1
          ? "1 input not read to its end"
          : count(cut) + " inputs not read to their end";
    }
    return "";
  }

  /** What was looked at: files, events, and from when to when. */
  static String scope(Coverage coverage, Moments moments) {
    StringBuilder scope = new StringBuilder();
    scope.append(counted(coverage.filesRead(), "file")).append(", ");
    scope.append(counted(coverage.events(), "event"));
    if (coverage.spanStart() != null && coverage.spanEnd() != null) {
      scope.append(", ").append(moments.span(coverage.spanStart(), coverage.spanEnd()));
    }
    return scope.toString();
  }

  static String counted(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
