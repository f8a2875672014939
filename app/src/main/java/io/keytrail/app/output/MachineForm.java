package io.keytrail.app.output;

import io.keytrail.app.run.HuntResult;
import io.keytrail.app.run.RulesUsed;
import io.keytrail.detection.guidance.pivot.PivotQueries;
import io.keytrail.model.codec.IncidentJson;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.incident.Incident;

/** What the JSON formats have in common; {@code docs/schema/hunt-1.json} describes it. */
final class MachineForm {
  /** Raised in its second part when members are added; the first part would mean a new schema. */
  static final String SCHEMA_VERSION = "1.0";

  private MachineForm() {}

  static void writeTool(Presentation presentation, JsonWriter json) {
    json.object(
        "tool",
        () -> {
          json.text("name", "keytrail");
          json.text("version", presentation.toolVersion());
        });
  }

  /** An object on a line of its own that says what it is. */
  static void writeLine(JsonWriter json, String type, Runnable members) {
    json.object(() -> {
      json.text("type", type);
      json.text("schemaVersion", SCHEMA_VERSION);
      members.run();
    });
  }

  static void writeIncident(Incident incident, JsonWriter json, Redaction redaction) {
    IncidentJson.writeMembers(incident, json, redaction.knowing(incident));
  }

  /** An incident with the queries that ask for more of it. */
  static void writeWhole(Incident incident, JsonWriter json, Presentation presentation) {
    writeIncident(incident, json, presentation.redaction());
    json.objects(
        "queries",
        PivotQueries.of(incident, presentation.keyIds()),
        query -> {
          json.text("engine", query.engine().label());
          json.text("purpose", query.purpose());
          json.text("text", query.text());
        });
  }

  static void writeRules(RulesUsed rules, JsonWriter json) {
    json.number("loaded", rules.loaded());
    json.objects(
        "problems",
        rules.problems(),
        problem -> {
          json.text("file", problem.file());
          json.text("reason", problem.reason());
        });
  }

  static void writeCounts(HuntResult result, JsonWriter json) {
    json.counts("findings", result.findings());
    json.object("rules", () -> writeRules(result.rules(), json));
    json.texts("attributions", result.attributions());
  }
}
