package io.keytrail.app.output;

import io.keytrail.app.run.HuntResult;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The incidents as a table for spreadsheets, a row each. */
final class CsvResultWriter implements ResultWriter {
  private static final List<String> HEADER =
      List.of(
          "id",
          "severity",
          "paging",
          "score",
          "provider",
          "title",
          "principals",
          "credentials",
          "first_event",
          "last_event",
          "detected_at",
          "addresses",
          "detections",
          "techniques",
          "events",
          "story",
          "last_legitimate");
  private static final String BETWEEN = "; ";

  private final Presentation presentation;

  CsvResultWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(HuntResult result, OutputStream out) throws IOException {
    write(result.incidents(), out);
  }

  void write(List<Incident> incidents, OutputStream out) throws IOException {
    out.write(CsvText.row(HEADER).getBytes(StandardCharsets.UTF_8));
    for (Incident incident : incidents) {
      out.write(CsvText.row(cells(incident)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> cells(Incident incident) {
    Redaction redaction = presentation.redaction().knowing(incident);
    return List.of(
        incident.id(),
        incident.severity().name(),
        Boolean.toString(incident.paging()),
        String.format(Locale.ROOT, "%.2f", incident.score()),
        incident.provider().label(),
        redaction.text(incident.title()),
        joined(incident.principals().stream().map(Principal::name).toList()),
        joined(incident.credentials().stream().map(redaction::id).toList()),
        incident.firstEvent().toString(),
        incident.lastEvent().toString(),
        Objects.toString(incident.detectedAt(), ""),
        joined(incident.networks().stream().map(NetworkSeen::address).toList()),
        joined(incident.reasons().stream().map(Reason::detection).toList()),
        joined(incident.techniques()),
        Integer.toString(incident.events().size() + incident.eventsOmitted()),
        redaction.text(String.join(" ", incident.story())),
        lastLegitimate(incident));
  }

  private static String lastLegitimate(Incident incident) {
    LastLegitimate last = incident.lastLegitimate();
    return last == null ? "" : last.call().time().toString();
  }

  private static String joined(List<String> values) {
    return values.stream().collect(Collectors.joining(BETWEEN));
  }
}
