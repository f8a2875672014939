package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the plan of an incident from its tree: the steps for each part, put in order across all of
 * them, each done once. A function of the incident and the time; needs no access to any cloud.
 */
public final class Planner {
  private Planner() {}

  /**
   * Makes the plan.
   *
   * @param now for conditions on when sessions were issued
   */
  public static ResponsePlan plan(Incident incident, Instant now) {
    Scene scene = new Scene(incident, now);
    Recipes recipes = Recipes.of(incident.provider());
    Map<String, PlanStep> steps = new LinkedHashMap<>();
    List<String> alreadyOff = new ArrayList<>();
    for (CredentialNode node : incident.lineage().nodes()) {
      if (node.usable() == CredentialNode.Usable.NO) {
        alreadyOff.add("%s %s: %s".formatted(node.kind().label(), node.id(), node.why()));
      } else {
        recipes.of(node, scene).forEach(step -> steps.putIfAbsent(key(step), step));
      }
    }
    List<PlanStep> ordered = new ArrayList<>();
    if (!steps.isEmpty()) {
      ordered.add(logs(incident));
      ordered.addAll(steps.values());
      ordered.add(notice(incident));
    }
    ordered.sort(Comparator.comparing(PlanStep::phase));
    return new ResponsePlan(
        incident.id(),
        incident.severity(),
        incident.title(),
        now,
        incident.lastEvent(),
        ordered,
        alreadyOff,
        notCovered(incident, steps.isEmpty() && alreadyOff.isEmpty()));
  }

  /** Two keys of a user need one deny; users of one name in two accounts need two. */
  private static String key(PlanStep step) {
    return step.phase()
        + step.aim().account()
        + switch (step.act()) {
          case Act.Command command -> command.line().shell();
          case Act.Manual manual -> step.aim().target() + manual.instruction();
        };
  }

  private static PlanStep logs(Incident incident) {
    return StepDraft.byHand(
            Phase.PRESERVE,
            "E",
            incident.lineage().nodes().getFirst(),
            "the logs",
            "Copy the logs from %s to now as they are, with their digests, to where nobody of the account"
                    .formatted(incident.firstEvent())
                + " can write.")
        .what("Copy the logs of the incident.")
        .why("They are the evidence, and a thief with rights deletes them.")
        .step();
  }

  private static PlanStep notice(Incident incident) {
    return StepDraft.byHand(
            Phase.NOTIFY,
            "N",
            incident.lineage().nodes().getFirst(),
            "owner and colleagues",
            "Tell the owner of the credential, whoever is on call for what it may break, and, where data was"
                + " reached, whoever answers for data protection: its clocks run from now.")
        .what("Tell who has to know.")
        .why("What is cut off looks like an outage to them.")
        .step();
  }

  private static List<String> notCovered(Incident incident, boolean nothing) {
    Set<String> open = new LinkedHashSet<>();
    if (nothing) {
      open.add(
          "The incident names no credential that can be cut off. Find out whose it is, and hunt again"
              + " with the logs that say so.");
    }
    if (incident.lineage().omitted() > 0) {
      open.add(
          "%d parts of the tree are not listed; make the plan again after these steps."
              .formatted(incident.lineage().omitted()));
    }
    open.add("What happened after %s is not in the logs.".formatted(incident.lastEvent()));
    return List.copyOf(open);
  }
}
