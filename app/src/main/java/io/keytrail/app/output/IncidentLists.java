package io.keytrail.app.output;

import io.keytrail.app.terminal.Style;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.incident.Incident;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Incidents as a list, without a hunt around them. */
public final class IncidentLists {
  public static final Set<OutputFormat> FORMATS =
      Collections.unmodifiableSet(
          EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.JSONL, OutputFormat.CSV));

  private final Presentation presentation;

  public IncidentLists(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes the incidents in their order.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(List<Incident> incidents, OutputFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case TABLE -> out.write(table(incidents).getBytes(StandardCharsets.UTF_8));
      case JSON -> writeJson(incidents, out);
      case JSONL -> writeLines(incidents, out);
      case CSV -> new CsvResultWriter(presentation).write(incidents, out);
      case HTML, OCSF, MARKDOWN, SHELL ->
          throw new IllegalArgumentException("no list as " + format.label());
    }
  }

  private String table(List<Incident> incidents) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    if (incidents.isEmpty()) {
      return page.line(Style.GOOD, "No incident is kept at or above this severity.").toString();
    }
    IncidentText text = new IncidentText(presentation, page);
    int idColumns = incidents.stream().mapToInt(i -> i.id().length()).max().orElse(0);
    incidents.forEach(incident -> text.writeLine(incident, idColumns));
    return page.toString();
  }

  private void writeJson(List<Incident> incidents, OutputStream out) {
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.INDENTED)) {
      json.object(() -> {
        json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
        MachineForm.writeTool(presentation, json);
        json.objects(
            "incidents",
            incidents,
            incident -> MachineForm.writeIncident(incident, json, presentation.redaction()));
      });
    }
  }

  private void writeLines(List<Incident> incidents, OutputStream out) {
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      for (Incident incident : incidents) {
        MachineForm.writeLine(
            json,
            "incident",
            () -> MachineForm.writeIncident(incident, json, presentation.redaction()));
      }
    }
  }
}
