package io.keytrail.verification.response.run;

import io.keytrail.model.finding.Severity;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Aim;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Check;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import io.keytrail.response.plan.Survival;
import io.keytrail.response.plan.Undo;
import io.keytrail.response.plan.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Plans for {@link ModelCloud}. */
final class Plans {
  static final Instant MADE = Instant.parse("2026-03-02T12:00:00Z");
  static final String INCIDENT = "INC-1234";
  static final Duration PATIENCE = Duration.ofHours(36);

  static final PlanStep READ =
      step(Phase.PRESERVE, "user", Approval.L0, CommandLine.of("az", "get", "user"), null, 0);
  static final PlanStep COPY =
      step(
          Phase.PRESERVE,
          "machine",
          Approval.L0,
          CommandLine.of("az", "set", "copy", "made"),
          check("copy", "made"),
          0);
  static final PlanStep DENY =
      step(
          Phase.DENY,
          "user",
          Approval.L1,
          CommandLine.of("az", "set", "user", "denied"),
          check("user", "denied"),
          PATIENCE.toHours());
  static final PlanStep KEY_OFF =
      step(
          Phase.CUT_OFF,
          "key",
          Approval.L1,
          CommandLine.of("az", "set", "key", "off"),
          check("key", "off"),
          0);
  static final PlanStep STOP =
      step(
          Phase.QUARANTINE,
          "machine",
          Approval.L2,
          CommandLine.of("az", "set", "machine", "stopped"),
          check("machine", "stopped"),
          0);

  private Plans() {}

  static ResponsePlan plan() {
    return plan(Severity.S1, List.of(READ, COPY, DENY, KEY_OFF, STOP));
  }

  static ResponsePlan plan(Severity severity, List<PlanStep> steps) {
    return new ResponsePlan(INCIDENT, severity, "a title", MADE, MADE, steps, List.of(), List.of());
  }

  private static Check check(String name, String wanted) {
    return new Check(CommandLine.of("az", "get", name), List.of(wanted), false);
  }

  static PlanStep step(
      Phase phase,
      String target,
      Approval approval,
      CommandLine line,
      @org.jspecify.annotations.Nullable Check check,
      long patienceHours) {
    return new PlanStep(
        phase,
        "A1",
        new Aim(0, "somebody", target, "1"),
        "what",
        "why",
        new Act.Command(line),
        approval,
        new Undo(
            "set it back",
            CommandLine.of("az", "set", target, "as-before"),
            Duration.ofHours(patienceHours)),
        new Survival("", null, Duration.ZERO),
        new Verification("", check),
        "",
        List.of());
  }
}
