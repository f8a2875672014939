package io.keytrail.app.output;

import io.keytrail.app.output.TextPage.Piece;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.model.codec.IncidentJson;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The events of an incident in the order of time. */
public final class Timeline {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(
          EnumSet.of(OutputFormat.TABLE, OutputFormat.JSONL, OutputFormat.CSV));

  private static final List<String> HEADER =
      List.of(
          "time",
          "role",
          "action",
          "service",
          "region",
          "account",
          "outcome",
          "error",
          "address",
          "user_agent",
          "principal",
          "detections",
          "event_id",
          "file",
          "record");
  private static final int ACTION_COLUMNS = 28;
  private static final int ADDRESS_COLUMNS = 15;

  private final Presentation presentation;
  private final Moments moments;

  public Timeline(Presentation presentation) {
    this.presentation = presentation;
    this.moments = new Moments(presentation.zone());
  }

  /**
   * Writes the events.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(Incident incident, OutputFormat format, OutputStream out) throws IOException {
    switch (format) {
      case TABLE -> out.write(table(incident).getBytes(StandardCharsets.UTF_8));
      case JSONL -> writeLines(incident, out);
      case CSV -> writeCsv(incident, out);
      case JSON, HTML, OCSF, MARKDOWN, SHELL ->
          throw new IllegalArgumentException("no timeline as " + format.label());
    }
  }

  private String table(Incident incident) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    page.line(Style.FAINT, "time (" + moments.zoneName() + "), action, address, place, detections");
    for (IncidentEvent event : incident.events()) {
      page.pieces(row(event));
    }
    if (incident.eventsOmitted() > 0) {
      page.line(Style.FAINT, Verdict.count(incident.eventsOmitted()) + " more are not kept");
    }
    return page.toString();
  }

  private List<Piece> row(IncidentEvent shown) {
    EventTrace event = shown.event();
    boolean evidence = shown.role() == IncidentEvent.Role.EVIDENCE;
    Style style = evidence ? Style.STRONG : Style.PLAIN;
    boolean failed = !event.outcome().succeeded();
    return List.of(
        new Piece(Style.FAINT, moments.second(event.time()) + " "),
        new Piece(Style.HIGH, evidence ? "* " : "  "),
        new Piece(style, Wrap.pad(event.action(), ACTION_COLUMNS) + " "),
        new Piece(Style.PLAIN, Wrap.pad(event.origin().address(), ADDRESS_COLUMNS) + " "),
        new Piece(Style.PLAIN, event.region().isEmpty() ? "" : event.region() + " "),
        new Piece(Style.WARNING, failed ? event.outcome().status().label() + " " : ""),
        new Piece(Style.FAINT, String.join(", ", shown.detections())));
  }

  private void writeLines(Incident incident, OutputStream out) {
    Redaction redaction = presentation.redaction().knowing(incident);
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      for (IncidentEvent event : incident.events()) {
        json.object(() -> IncidentJson.writeEvent(event, json, redaction));
      }
    }
  }

  private void writeCsv(Incident incident, OutputStream out) throws IOException {
    Redaction redaction = presentation.redaction().knowing(incident);
    out.write(CsvText.row(HEADER).getBytes(StandardCharsets.UTF_8));
    for (IncidentEvent event : incident.events()) {
      out.write(CsvText.row(cells(event, redaction)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> cells(IncidentEvent shown, Redaction redaction) {
    EventTrace event = shown.event();
    return List.of(
        event.time().toString(),
        shown.role().label(),
        event.action(),
        event.service(),
        event.region(),
        event.account(),
        event.outcome().status().label(),
        event.outcome().errorCode(),
        event.origin().address(),
        redaction.text(event.origin().userAgent()),
        event.actor().principal().name(),
        String.join("; ", shown.detections()),
        event.id(),
        event.provenance().file(),
        Long.toString(event.provenance().record()));
  }
}
