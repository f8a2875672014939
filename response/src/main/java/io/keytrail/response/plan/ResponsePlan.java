package io.keytrail.response.plan;

import io.keytrail.model.finding.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What to do about an incident, in order. Made from logs alone: what happened after the last of
 * them is not in it.
 *
 * @param madeAt when it was made; sessions issued later are not covered by its time conditions
 * @param logsUntil the incident's last event
 * @param steps evidence first
 * @param alreadyOff parts of the tree that need nothing, with the reason
 * @param notCovered parts of the tree or of the world that no step reaches, for a reader
 */
public record ResponsePlan(
    String incident,
    Severity severity,
    String title,
    Instant madeAt,
    Instant logsUntil,
    List<PlanStep> steps,
    List<String> alreadyOff,
    List<String> notCovered) {
  public ResponsePlan {
    steps = List.copyOf(steps);
    alreadyOff = List.copyOf(alreadyOff);
    notCovered = List.copyOf(notCovered);
    refuseChangeBeforeEvidence(steps);
  }

  private static void refuseChangeBeforeEvidence(List<PlanStep> steps) {
    boolean preserved = false;
    for (PlanStep step : steps) {
      preserved |= step.phase() == Phase.PRESERVE;
      if (step.phase().contains() && !preserved) {
        throw new IllegalArgumentException(
            "a plan that contains before it preserves: " + step.what());
      }
    }
  }
}
