package io.keytrail.response.plan;

import java.util.List;

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
  public PlanStep {
    permissions = List.copyOf(permissions);
  }
}
