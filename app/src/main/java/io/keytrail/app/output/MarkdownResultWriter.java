package io.keytrail.app.output;

import io.keytrail.app.report.LineageRow;
import io.keytrail.app.report.ResourceRow;
import io.keytrail.app.report.StandingText;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.terminal.TerminalText;
import io.keytrail.detection.guidance.pivot.PivotQueries;
import io.keytrail.detection.guidance.pivot.PivotQuery;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The result as Markdown for tickets and wikis. Texts from logs are escaped, so that they can bring
 * neither links nor markup with them.
 */
final class MarkdownResultWriter implements ResultWriter {
  private static final String SPECIAL = "\\`*_{}[]()<>#+-.!|~&:@$^=\"'";

  private final Presentation presentation;
  private final Moments moments;

  MarkdownResultWriter(Presentation presentation) {
    this.presentation = presentation;
    this.moments = new Moments(presentation.zone());
  }

  @Override
  public void write(HuntResult result, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    line(text, "# " + escaped(Verdict.of(result.incidents(), result.coverage())));
    line(text, escaped(Verdict.scope(result.coverage(), moments)));
    result.incidents().forEach(incident -> incident(text, incident));
    line(text, "## Coverage");
    items(text, CoverageText.lines(result.coverage(), moments));
    if (!result.attributions().isEmpty()) {
      line(text, "## Sources of network data");
      items(text, result.attributions());
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void incident(StringBuilder text, Incident incident) {
    Redaction redaction = presentation.redaction().knowing(incident);
    String word = SeverityStyle.word(incident.severity());
    line(
        text,
        "## " + escaped(incident.id() + " " + word + ": " + redaction.text(incident.title())));
    line(text, escaped(moments.span(incident.firstEvent(), incident.lastEvent())));
    for (String standing : redaction.texts(StandingText.of(incident, moments::second))) {
      line(text, escaped(standing));
    }
    for (String sentence : redaction.texts(incident.story())) {
      line(text, escaped(sentence));
    }
    LastLegitimate last = incident.lastLegitimate();
    if (last != null) {
      line(text, escaped("Owner last seen " + redaction.text(last.text())));
    }
    line(text, "### Why");
    reasons(text, incident, redaction);
    line(text, "### From");
    items(text, incident.networks().stream().map(MarkdownResultWriter::network).toList());
    line(text, "### Do next");
    items(text, redaction.texts(incident.nextSteps()));
    lineage(text, incident, redaction);
    resources(text, incident, redaction);
    line(text, "### What cannot be seen");
    items(text, redaction.texts(incident.blindSpots()));
    queries(text, incident);
    line(text, "### Events (" + escaped(moments.zoneName()) + ")");
    events(text, incident);
  }

  /** A list inside a list would need blanks that some readers take for code; marks do not. */
  private void lineage(StringBuilder text, Incident incident, Redaction redaction) {
    List<LineageRow> rows = new LineageText(moments).rows(incident);
    if (rows.isEmpty()) {
      return;
    }
    line(text, "### What came of it and can still act");
    items(
        text,
        rows.stream()
            .map(row ->
                "› ".repeat(row.depth())
                    + redaction.text(LineageText.sentence(row) + ". " + row.why()))
            .toList());
    if (incident.lineage().omitted() > 0) {
      line(text, escaped(Verdict.count(incident.lineage().omitted()) + " more are not listed."));
    }
  }

  private void resources(StringBuilder text, Incident incident, Redaction redaction) {
    List<ResourceRow> rows = new ResourcesText(moments).rows(incident);
    if (rows.isEmpty()) {
      return;
    }
    line(text, "### What it made, changed and removed");
    for (ResourceRow row : rows) {
      text.append("- ").append(escaped(redaction.text(row.sentence()))).append('\n');
      for (String difference : row.differences()) {
        text.append("  - ").append(escaped(redaction.text(difference))).append('\n');
      }
    }
    text.append('\n');
    if (incident.resources().omitted() > 0) {
      line(text, escaped(Verdict.count(incident.resources().omitted()) + " more are not listed."));
    }
  }

  private void reasons(StringBuilder text, Incident incident, Redaction redaction) {
    if (incident.reasons().isEmpty()) {
      items(text, List.of());
      return;
    }
    for (Reason reason : incident.reasons()) {
      text.append("- ").append(escaped(redaction.text(reason(reason)))).append('\n');
      for (String line : ReasonWords.explained(incident, reason, moments)) {
        text.append("  - ").append(escaped(redaction.text(line))).append('\n');
      }
    }
    text.append('\n');
  }

  private static String reason(Reason reason) {
    String times = reason.count() > 1 ? " (" + reason.count() + " times)" : "";
    String techniques =
        reason.techniques().isEmpty() ? "" : " [" + String.join(", ", reason.techniques()) + "]";
    return String.format(Locale.ROOT, "%+.0f ", reason.points())
        + reason.text()
        + times
        + techniques;
  }

  private static String network(NetworkSeen network) {
    String events = Verdict.counted(network.events(), "event");
    return network.address()
        + " ("
        + network.description()
        + "), "
        + events
        + NetworkWords.reverse(network);
  }

  private void events(StringBuilder text, Incident incident) {
    text.append("| time | role | action | address | outcome | file | record |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (IncidentEvent shown : incident.events()) {
      EventTrace event = shown.event();
      for (String cell :
          List.of(
              moments.second(event.time()),
              shown.role().label(),
              event.action(),
              event.origin().address(),
              event.outcome().status().label(),
              event.provenance().file(),
              Long.toString(event.provenance().record()))) {
        text.append("| ").append(escaped(cell)).append(' ');
      }
      text.append("|\n");
    }
    text.append('\n');
    if (incident.eventsOmitted() > 0) {
      line(text, escaped(Verdict.count(incident.eventsOmitted()) + " more events are not listed."));
    }
  }

  private void queries(StringBuilder text, Incident incident) {
    List<PivotQuery> queries = PivotQueries.of(incident, presentation.keyIds());
    if (queries.isEmpty()) {
      return;
    }
    line(text, "### Queries");
    for (PivotQuery query : queries) {
      line(text, escaped(query.engine().title() + ": " + query.purpose()));
      // Every line holds a keyword of ours, so none can be taken for the end of the block.
      line(text, "```\n" + query.text().strip() + "\n```");
    }
  }

  private static void items(StringBuilder text, List<String> items) {
    if (items.isEmpty()) {
      line(text, "Nothing.");
      return;
    }
    items.forEach(item -> text.append("- ").append(escaped(item)).append('\n'));
    text.append('\n');
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\n\n");
  }

  /** Every mark of punctuation that Markdown may read as markup, with a backslash before it. */
  static String escaped(String text) {
    String safe = TerminalText.safe(text, 2000);
    StringBuilder escaped = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
