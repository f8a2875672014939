package io.keytrail.response;

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

/** Steps and plans made by hand. */
public final class Steps {
  public static final Instant MADE = Instant.parse("2026-03-02T12:00:00Z");
  public static final String ACCOUNT = "111122223333";
  public static final String USER = "arn:aws:iam::111122223333:user/ann";

  private Steps() {}

  /** A step about a user, with a check, and an undo. */
  public static PlanStep step(Phase phase, String target) {
    return step(phase, USER, target, Approval.L1, Duration.ZERO);
  }

  /** The same with more of its own. */
  public static PlanStep step(
      Phase phase, String principal, String target, Approval approval, Duration lasting) {
    CommandLine line = CommandLine.of("aws", "iam", phase.label(), target);
    return new PlanStep(
        phase,
        "A1",
        new Aim(0, principal, target, ACCOUNT),
        "what",
        "why",
        new Act.Command(line),
        approval,
        new Undo("back", CommandLine.of("aws", "iam", "back", target), Duration.ZERO),
        new Survival("", null, lasting),
        new Verification("", new Check(line.with("?"), List.of("yes"), false)),
        "",
        List.of());
  }

  /** A plan of these, behind a step that preserves. */
  public static ResponsePlan plan(PlanStep... steps) {
    List<PlanStep> all = new java.util.ArrayList<>();
    all.add(step(Phase.PRESERVE, USER, "logs", Approval.L0, Duration.ZERO));
    all.addAll(List.of(steps));
    return new ResponsePlan("INC-1", Severity.S0, "a title", MADE, MADE, all, List.of(), List.of());
  }
}
