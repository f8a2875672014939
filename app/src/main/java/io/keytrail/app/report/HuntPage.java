package io.keytrail.app.report;

import io.keytrail.app.terminal.TerminalText;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.DeclarationUse;
import io.keytrail.model.incident.Gap;
import io.keytrail.model.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hunt's result as the report shows it.
 *
 * @param verdict one sentence that answers "is a key stolen?"
 * @param calm whether nothing pages
 */
public record HuntPage(
    String verdict,
    boolean calm,
    String span,
    List<IncidentSection> incidents,
    int incidentsOmitted,
    CoverageTable coverage,
    List<String> attributions,
    String version) {
  /** More incidents than anybody reads in one page; the machine forms hold them all. */
  public static final int MAX_INCIDENTS = 50;

  private static final int MAX_SKIPPED = 200;

  /** What was read, in rows. */
  public record CoverageTable(
      boolean complete,
      List<Row> totals,
      List<Row> logs,
      List<Row> skipped,
      List<Row> rejected,
      List<Row> ignored,
      List<Row> gaps,
      List<String> absentLogs,
      List<Row> declarations) {}

  /** A name and what is to be said of it. */
  public record Row(String name, String value) {}

  static HuntPage of(
      List<Incident> incidents,
      Coverage coverage,
      List<String> attributions,
      CredentialNames names,
      String version) {
    List<Incident> shown = incidents.subList(0, Math.min(MAX_INCIDENTS, incidents.size()));
    return new HuntPage(
        verdict(incidents, coverage),
        incidents.stream().noneMatch(incident -> incident.paging()),
        span(coverage.spanStart(), coverage.spanEnd()),
        shown.stream().map(incident -> IncidentSection.of(incident, names)).toList(),
        incidents.size() - shown.size(),
        table(coverage),
        attributions.stream().map(TerminalText::safe).toList(),
        version);
  }

  private static String verdict(List<Incident> incidents, Coverage coverage) {
    if (incidents.isEmpty()) {
      return "No sign of a stolen credential in " + count(coverage.events()) + " events";
    }
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long of = incidents.stream().filter(i -> i.severity() == severity).count();
      if (of > 0) {
        parts.add(of + " " + severity.word());
      }
    }
    String noun = incidents.size() == 1 ? " incident in " : " incidents in ";
    return String.join(", ", parts) + noun + count(coverage.events()) + " events";
  }

  private static String span(@Nullable Instant start, @Nullable Instant end) {
    return start == null || end == null
        ? "no events"
        : ReportTime.full(start) + " to " + ReportTime.full(end);
  }

  private static CoverageTable table(Coverage coverage) {
    List<Row> totals =
        List.of(
            new Row("files read", coverage.filesRead() + " of " + coverage.filesFound()),
            new Row("records", count(coverage.records())),
            new Row("distinct events", count(coverage.events())),
            new Row("copies passed over", count(coverage.duplicates())),
            new Row("events only learned from", count(coverage.learnedOnly())),
            new Row("measurements summed", count(coverage.measured().records())),
            new Row("links lost for lack of room", count(coverage.linksLost())));
    return new CoverageTable(
        coverage.complete(),
        totals,
        rows(coverage.eventsByLog()),
        coverage.skipped().stream()
            .limit(MAX_SKIPPED)
            .map(file -> new Row(TerminalText.safe(file.file()), TerminalText.safe(file.reason())))
            .toList(),
        rows(coverage.rejected()),
        rows(coverage.ignored()),
        coverage.gaps().stream().map(HuntPage::gap).toList(),
        coverage.absentLogs().stream().map(TerminalText::safe).toList(),
        coverage.declarations().stream().map(HuntPage::declared).toList());
  }

  private static Row declared(DeclarationUse use) {
    String hidden =
        use.mostHidden() >= 0.5
            ? String.format(Locale.ROOT, ", took at most %.0f points", use.mostHidden())
                + " from "
                + String.join(", ", use.detections())
            : "";
    String ends =
        use.expires() == null
            ? ""
            : (use.expired() ? "; expired " : "; expires ") + ReportTime.full(use.expires());
    String owner = use.owner().isEmpty() ? "" : " of " + use.owner();
    return new Row(
        TerminalText.safe(use.kind() + " " + use.name() + owner),
        TerminalText.safe("hits: " + count(use.hits()) + hidden + ends));
  }

  private static Row gap(Gap gap) {
    return new Row(
        gap.log().label() + " " + TerminalText.safe(gap.account() + " " + gap.region()).strip(),
        "silent from " + ReportTime.full(gap.from()) + " to " + ReportTime.full(gap.to()));
  }

  private static List<Row> rows(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Row(TerminalText.safe(entry.getKey()), count(entry.getValue())))
        .toList();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }
}
