package io.keytrail.response.plan;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.model.codec.Members;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.json.JsonSlice;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a plan that {@link PlanJson} wrote whole. */
public final class PlanReading {
  private PlanReading() {}

  /**
   * The plan.
   *
   * @throws MalformedDocument if it is none, or one that contains before it preserves
   */
  public static ResponsePlan read(JsonSlice json) {
    return refused(() ->
        new ResponsePlan(
            json.textAt("incident"),
            Severity.valueOf(json.textAt("severity")),
            json.textAt("title"),
            Members.time(json, "madeAt"),
            Members.time(json, "logsUntil"),
            Members.list(json, "steps", PlanReading::step),
            Members.texts(json, "alreadyOff"),
            Members.texts(json, "notCovered")));
  }

  private static PlanStep step(JsonSlice json) {
    return new PlanStep(
        Phase.labelled(json.textAt("phase")),
        json.textAt("recipe"),
        new Aim(
            Members.integer(json, "node"),
            json.textAt("principal"),
            json.textAt("target"),
            json.textAt("account")),
        json.textAt("what"),
        json.textAt("why"),
        act(json),
        Approval.valueOf(json.textAt("approval")),
        undo(json),
        new Survival(
            json.textAt("survives"),
            Members.timeOrNull(json, "until"),
            Duration.ofSeconds(Members.number(json, "survivesSeconds"))),
        new Verification(json.textAt("verify"), check(json.get("check"))),
        json.textAt("risk"),
        Members.texts(json, "permissions"));
  }

  private static Act act(JsonSlice json) {
    return json.get("arguments") == null
        ? new Act.Manual(json.textAt("byHand"))
        : new Act.Command(line(json, "arguments"));
  }

  private static Undo undo(JsonSlice json) {
    boolean command = json.get("undoArguments") != null;
    return new Undo(
        json.textAt("undo"),
        command ? line(json, "undoArguments") : null,
        command ? Duration.ofSeconds(Members.number(json, "undoWaitSeconds")) : Duration.ZERO);
  }

  private static @Nullable Check check(@Nullable JsonSlice json) {
    return json == null
        ? null
        : new Check(
            line(json, "arguments"),
            Members.texts(json, "wanted"),
            json.textAt("orAbsent").equals("true"));
  }

  private static CommandLine line(JsonSlice json, String name) {
    List<String> arguments = Members.texts(json, name);
    return new CommandLine(arguments);
  }

  private static <T> T refused(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new MalformedDocument("no plan: " + e.getMessage());
    }
  }
}
