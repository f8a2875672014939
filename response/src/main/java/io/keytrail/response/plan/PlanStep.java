package io.keytrail.response.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do about one part of an incident.
 *
 * @param recipe the kind of credential whose recipe it is of, {@code A1} to {@code H3} in
 *     docs/respond.md
 * @param node number of the node of the incident's tree it is about
 * @param target what it is done to: a user, a key, a machine
 * @param account where that is; or empty
 * @param what what is done, in one sentence
 * @param why what it is good for
 * @param undo how it is taken back; empty where it cannot be
 * @param survives what it leaves alive; empty where nothing
 * @param until when the last of that ends by itself; null where it does not, or nobody can tell
 * @param verify how to see that it worked
 * @param risk what else it may stop
 * @param permissions what whoever does it has to be allowed
 */
public record PlanStep(
    Phase phase,
    String recipe,
    int node,
    String target,
    String account,
    String what,
    String why,
    Act act,
    Approval approval,
    String undo,
    String survives,
    @Nullable Instant until,
    String verify,
    String risk,
    List<String> permissions) {
  public PlanStep {
    permissions = List.copyOf(permissions);
  }
}
