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
      result
          .incidents()
          .forEach(incident ->
              MachineForm.writeLine(
                  json, "incident", () -> MachineForm.writeWhole(incident, json, presentation)));
      MachineForm.writeLine(
          json, "coverage", () -> CoverageJson.writeMembers(result.coverage(), json));
      MachineForm.writeLine(json, "summary", () -> writeSummary(result, json));
    }
  }

  private void writeSummary(HuntResult result, JsonWriter json) {
    MachineForm.writeTool(presentation, json);
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
