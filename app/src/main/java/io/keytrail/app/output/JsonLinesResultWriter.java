package io.keytrail.app.output;

import io.keytrail.app.run.HuntResult;
import io.keytrail.model.codec.CoverageJson;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.finding.Severity;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result as JSON objects, one a line, each saying its {@code type}: every incident, then the
 * coverage, then a summary.
 */
final class JsonLinesResultWriter implements ResultWriter {
  private final Presentation presentation;

  JsonLinesResultWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(HuntResult result, OutputStream out) {
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      result.incidents().stream()
          .forEach(incident ->
              line(
                  json,
                  "incident",
                  () -> MachineForm.writeIncident(incident, json, presentation.redaction())));
      line(json, "coverage", () -> CoverageJson.writeMembers(result.coverage(), json));
      line(json, "summary", () -> writeSummary(result, json));
    }
  }

  private static void line(JsonWriter json, String type, Runnable members) {
    json.object(() -> {
      json.text("type", type);
      json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
      members.run();
    });
  }

  private void writeSummary(HuntResult result, JsonWriter json) {
    json.object(
        "tool",
        () -> {
          json.text("name", "keytrail");
          json.text("version", presentation.toolVersion());
        });
    json.number("incidents", result.incidents().size());
    Map<String, Long> bySeverity =
        Arrays.stream(Severity.values())
            .collect(
                Collectors.toMap(
                    Severity::name,
                    severity ->
                        result.incidents().stream()
                            .filter(incident -> incident.severity() == severity)
                            .count()));
    json.counts("incidentsBySeverity", bySeverity);
    MachineForm.writeCounts(result, json);
  }
}
