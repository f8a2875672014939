package io.keytrail.app.output;

import io.keytrail.app.run.HuntResult;
import io.keytrail.model.codec.CoverageJson;
import io.keytrail.model.codec.JsonWriter;
import java.io.OutputStream;

/** The whole result as one JSON object. */
final class JsonResultWriter implements ResultWriter {
  private final Presentation presentation;

  JsonResultWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(HuntResult result, OutputStream out) {
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.INDENTED)) {
      json.object(() -> {
        json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
        MachineForm.writeTool(presentation, json);
        json.objects(
            "incidents",
            result.incidents(),
            incident -> MachineForm.writeWhole(incident, json, presentation));
        MachineForm.writeCounts(result, json);
        json.object("coverage", () -> CoverageJson.writeMembers(result.coverage(), json));
      });
    }
  }
}
