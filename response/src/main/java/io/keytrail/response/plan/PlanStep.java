package io.keytrail.response.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do about one part of an incident.
 *
 * @param recipe the kind of credential whose recipe it is of, {@code A1} to {@code H3} in
 *     docs/respond.md
 * @param what what is done, in one sentence
 * @param why what it is good for
 * @param risk what else it may stop
 * @param permissions what whoever does it has to be allowed
 */
public record PlanStep(
    Phase phase,
    String recipe,
    Aim aim,
    String what,
    String why,
    Act act,
    Approval approval,
    Undo undo,
    Survival survival,
    Verification verification,
    String risk,
    List<String> permissions) {
  private static final int ID_LENGTH = 12;

  public PlanStep {
    permissions = List.copyOf(permissions);
  }

  /**
   * What names the step in every plan that has it: the beginning of a hash of what is done to what,
   * and where. A step with the time of its plan in it is another in each plan.
   */
  public String id() {
    return Digests.sha256(
            String.join(
                "\0",
                phase.label(),
                aim.account(),
                aim.target(),
                switch (act) {
                  case Act.Command command -> command.line().shell();
                  case Act.Manual manual -> manual.instruction();
                }))
        .substring(0, ID_LENGTH);
  }

  /** The command; null where a person does it. */
  public @Nullable CommandLine line() {
    return switch (act) {
      case Act.Command command -> command.line();
      case Act.Manual manual -> null;
    };
  }

  /** What doing it changes. */
  public Change change() {
    if (phase == Phase.PRESERVE) {
      return Change.NONE;
    }
    return undo.text().isEmpty() ? Change.FINAL : Change.REVOCABLE;
  }

  /** What tells whether it is in effect; null where only a person can. */
  public @Nullable Check check() {
    return verification.check();
  }
}
