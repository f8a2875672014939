package io.keytrail.response.plan;

import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.Redaction;
import java.io.ByteArrayOutputStream;

/** A plan as JSON, as docs/schema/plan-1.json describes it. */
public final class PlanJson {
  private PlanJson() {}

  /** The plan whole, as the hash of a plan is of and as it is kept. */
  public static byte[] canonical(ResponsePlan plan) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes, JsonWriter.Layout.LINES)) {
      json.object(() -> writeMembers(plan, json, Redaction.NONE));
    }
    return bytes.toByteArray();
  }

  /**
   * The members of a plan.
   *
   * @param redaction of everything that came from the logs, commands included
   */
  public static void writeMembers(ResponsePlan plan, JsonWriter json, Redaction redaction) {
    json.text("incident", plan.incident());
    json.text("severity", plan.severity().name());
    json.text("title", redaction.text(plan.title()));
    json.time("madeAt", plan.madeAt());
    json.time("logsUntil", plan.logsUntil());
    json.objects("steps", plan.steps(), step -> write(step, json, redaction));
    json.texts("alreadyOff", redaction.texts(plan.alreadyOff()));
    json.texts("notCovered", redaction.texts(plan.notCovered()));
  }

  private static void write(PlanStep step, JsonWriter json, Redaction redaction) {
    json.text("id", step.id());
    json.text("phase", step.phase().label());
    json.text("recipe", step.recipe());
    json.number("node", step.aim().node());
    json.text("principal", redaction.text(step.aim().principal()));
    json.text("target", redaction.text(step.aim().target()));
    json.text("account", step.aim().account());
    json.text("what", redaction.text(step.what()));
    json.text("why", redaction.text(step.why()));
    switch (step.act()) {
      case Act.Command command -> writeLine(command.line(), json, redaction);
      case Act.Manual manual -> json.text("byHand", redaction.text(manual.instruction()));
    }
    json.text("approval", step.approval().name());
    json.text("undo", redaction.text(step.undo().text()));
    CommandLine back = step.undo().line();
    if (back != null) {
      json.texts("undoArguments", redaction.texts(back.arguments()));
      json.number("undoWaitSeconds", step.undo().patience().toSeconds());
    }
    json.text("survives", redaction.text(step.survival().text()));
    json.time("until", step.survival().until());
    json.number("survivesSeconds", step.survival().lasting().toSeconds());
    json.text("verify", redaction.text(step.verification().text()));
    Check check = step.verification().check();
    if (check != null) {
      json.object("check", () -> write(check, json, redaction));
    }
    json.text("risk", redaction.text(step.risk()));
    json.texts("permissions", step.permissions());
  }

  private static void write(Check check, JsonWriter json, Redaction redaction) {
    writeLine(check.read(), json, redaction);
    json.texts("wanted", redaction.texts(check.wanted()));
    json.flag("orAbsent", check.orAbsent());
  }

  private static void writeLine(CommandLine line, JsonWriter json, Redaction redaction) {
    json.text("command", redaction.text(line.shell()));
    json.texts("arguments", redaction.texts(line.arguments()));
  }
}
