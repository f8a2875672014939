package io.keytrail.app.output;

import io.keytrail.app.output.IncidentText.Extent;
import io.keytrail.app.terminal.Style;
import io.keytrail.detection.guidance.pivot.PivotQueries;
import io.keytrail.detection.guidance.pivot.PivotQuery;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.incident.Incident;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One incident, whole. */
public final class IncidentDetails {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON));

  private final Presentation presentation;
  private final List<String> attributions;

  /**
   * Makes a writer.
   *
   * @param attributions a line for each network database whose answers are shown
   */
  public IncidentDetails(Presentation presentation, List<String> attributions) {
    this.presentation = presentation;
    this.attributions = List.copyOf(attributions);
  }

  /**
   * Writes the incident.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(Incident incident, OutputFormat format, OutputStream out) throws IOException {
    write(incident, List.of(), format, out);
  }

  /**
   * Writes the incident with what became of it.
   *
   * @param life how it changed from hunt to hunt
   * @param format one of {@link #FORMATS}
   */
  public void write(
      Incident incident, List<IncidentChange> life, OutputFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case TABLE -> out.write(text(incident, life).getBytes(StandardCharsets.UTF_8));
      case JSON -> writeJson(incident, life, out);
      case JSONL, CSV, HTML, OCSF, MARKDOWN, SHELL ->
          throw new IllegalArgumentException("no incident as " + format.label());
    }
  }

  /** Only its queries, each line as it is, so that they can be pasted. */
  public void writeQueries(Incident incident, OutputStream out) throws IOException {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    List<PivotQuery> queries = PivotQueries.of(incident, presentation.keyIds());
    if (queries.isEmpty()) {
      page.line(Style.PLAIN, "The logs name neither whom nor from where to ask for.");
    }
    for (PivotQuery query : queries) {
      page.line(Style.STRONG, query.engine().title());
      query.text().lines().forEach(page::verbatim);
      page.blank();
    }
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String text(Incident incident, List<IncidentChange> life) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    new IncidentText(presentation, page).write(incident, Extent.WHOLE);
    Moments moments = new Moments(presentation.zone());
    new LineageText(moments).write(incident, presentation.redaction().knowing(incident), page);
    new ResourcesText(moments).write(incident, presentation.redaction().knowing(incident), page);
    for (IncidentChange change : life) {
      String told = presentation.redaction().knowing(incident).text(change.text(moments));
      page.labelled("  life  ", told, 4);
    }
    for (String blindSpot : incident.blindSpots()) {
      page.labelled("  blind ", presentation.redaction().text(blindSpot), 4);
    }
    if (!incident.techniques().isEmpty()) {
      page.labelled("  att&ck ", String.join(", ", incident.techniques()), 4);
    }
    int queries = PivotQueries.of(incident, presentation.keyIds()).size();
    if (queries > 0) {
      page.labelled(
          "queries ",
          Style.COMMAND,
          "keytrail incident show " + incident.id() + " --queries  (" + queries + ")",
          2);
    }
    page.labelled("plan    ", Style.COMMAND, "keytrail respond plan " + incident.id(), 2);
    int events = incident.events().size() + incident.eventsOmitted();
    page.labelled(
        "more    ",
        Style.COMMAND,
        "keytrail incident timeline "
            + incident.id()
            + "  ("
            + Verdict.counted(events, "event")
            + ")",
        2);
    for (String attribution : attributions) {
      page.labelled("sources ", Style.FAINT, attribution, 2);
    }
    return page.toString();
  }

  private void writeJson(Incident incident, List<IncidentChange> life, OutputStream out) {
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.INDENTED)) {
      json.object(() -> {
        json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
        MachineForm.writeWhole(incident, json, presentation);
        json.objects("life", life, change -> change.write(json));
        json.texts("attributions", attributions);
      });
    }
  }
}
