package io.keytrail.app.output;

import io.keytrail.model.codec.FindingJson;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.finding.Finding;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes single findings as JSON lines while a hunt goes on; the result's lines follow them. */
public final class FindingsWriter implements Consumer<Finding>, AutoCloseable {
  private final Presentation presentation;
  private final JsonWriter json;

  public FindingsWriter(Presentation presentation, OutputStream out) {
    this.presentation = presentation;
    json = new JsonWriter(out, JsonWriter.Layout.LINES);
  }

  @Override
  public void accept(Finding finding) {
    MachineForm.writeLine(
        json, "finding", () -> FindingJson.writeMembers(finding, json, presentation.redaction()));
  }

  /** Ends the last line; the stream stays open. */
  @Override
  public void close() {
    json.close();
  }
}
