package io.keytrail.app.output;

import io.keytrail.app.output.IncidentText.Extent;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.terminal.Style;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Incident;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The result for a person: verdict, what was looked at, the worst incidents with their reasons and
 * next steps, the rest a line each, and what could not be seen.
 */
final class TableResultWriter implements ResultWriter {
  private static final int MOST_LISTED = 20;
  private static final String COVERAGE_LABEL = "coverage  ";

  private final Presentation presentation;

  TableResultWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(HuntResult result, OutputStream out) throws IOException {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    Moments moments = new Moments(presentation.zone());
    page.line(verdictStyle(result), Verdict.of(result.incidents(), result.coverage()));
    page.line(Style.FAINT, Verdict.scope(result.coverage(), moments));
    writeIncidents(result.incidents(), page);
    page.blank();
    writeCoverage(result, page, moments);
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Style verdictStyle(HuntResult result) {
    if (result.incidents().isEmpty()) {
      return result.coverage().complete() && result.coverage().records() > 0
          ? Style.GOOD
          : Style.WARNING;
    }
    Severity worst =
        result.incidents().stream().map(Incident::severity).sorted().findFirst().orElseThrow();
    return SeverityStyle.of(worst);
  }

  private void writeIncidents(List<Incident> incidents, TextPage page) {
    IncidentText text = new IncidentText(presentation, page);
    Extent extent = incidents.size() == 2 ? Extent.ONE_OF_TWO : Extent.ALONE;
    int inFull = incidents.size() <= 2 ? incidents.size() : 1;
    for (Incident incident : incidents.subList(0, inFull)) {
      page.blank();
      text.write(incident, extent);
    }
    List<Incident> rest = incidents.subList(inFull, incidents.size());
    if (!rest.isEmpty()) {
      page.blank();
      List<Incident> listed = rest.subList(0, Math.min(MOST_LISTED, rest.size()));
      int idColumns = listed.stream().mapToInt(i -> i.id().length()).max().orElse(0);
      listed.forEach(incident -> text.writeLine(incident, idColumns));
      if (rest.size() > listed.size()) {
        page.line(Style.FAINT, "and " + Verdict.count(rest.size() - listed.size()) + " more");
      }
    }
    if (!incidents.isEmpty()) {
      String id = incidents.getFirst().id();
      page.labelled("more  ", Style.COMMAND, "keytrail incident show " + id, 1);
    }
  }

  private void writeCoverage(HuntResult result, TextPage page, Moments moments) {
    String label = COVERAGE_LABEL;
    for (String line : CoverageText.lines(result.coverage(), moments)) {
      page.labelled(label, line, 3);
      label = " ".repeat(COVERAGE_LABEL.length());
    }
    long findings = result.findings().values().stream().mapToLong(Long::longValue).sum();
    String rules =
        Verdict.counted(result.rules().loaded(), "rule")
            + ", "
            + Verdict.counted(findings, "finding")
            + (result.rules().problems().isEmpty()
                ? ""
                : "; "
                    + Verdict.counted(result.rules().problems().size(), "rule")
                    + " not used: keytrail rules lint");
    page.labelled("rules     ", rules, 2);
    for (String attribution : result.attributions()) {
      page.labelled("networks  ", Style.FAINT, attribution, 2);
    }
  }
}
