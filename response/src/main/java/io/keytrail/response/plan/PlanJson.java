package io.keytrail.response.plan;

import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.Redaction;

/** A plan as JSON, as docs/schema/plan-1.json describes it. */
public final class PlanJson {
  private PlanJson() {}

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
    json.text("phase", step.phase().label());
    json.text("recipe", step.recipe());
    json.number("node", step.node());
    json.text("target", redaction.text(step.target()));
    json.text("account", step.account());
    json.text("what", redaction.text(step.what()));
    json.text("why", redaction.text(step.why()));
    switch (step.act()) {
      case Act.Command command -> {
        json.text("command", redaction.text(command.line().shell()));
        json.texts("arguments", redaction.texts(command.line().arguments()));
      }
      case Act.Manual manual -> json.text("byHand", redaction.text(manual.instruction()));
    }
    json.text("approval", step.approval().name());
    json.text("undo", redaction.text(step.undo()));
    json.text("survives", redaction.text(step.survives()));
    json.time("until", step.until());
    json.text("verify", redaction.text(step.verify()));
    json.text("risk", redaction.text(step.risk()));
    json.texts("permissions", step.permissions());
  }
}
