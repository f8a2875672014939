package io.keytrail.detection.pipeline;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Session;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on which machine, in the words of the activity logs: a role session handed to an
 * instance is named like it.
 */
final class MachineActors {
  /** The same actor whichever segment was read first. */
  static final Comparator<Actor> ORDER =
      Comparator.comparing((Actor actor) -> actor.principal().key())
          .thenComparing(actor -> actor.principal().name())
          .thenComparing(Actor::invokedBy)
          .thenComparing(actor -> String.valueOf(actor.session()))
          .thenComparing(actor -> String.valueOf(actor.credential()));

  private final Map<String, Actor> byMachine = new HashMap<>();

  MachineActors(List<LedgerSegment> segments) {
    segments.forEach(segment -> segment.acting().forEach(this::learn));
  }

  private void learn(Actor actor) {
    Session session = actor.session();
    if (session != null && onMachine(session)) {
      byMachine.merge(
          session.name(), actor, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
    }
  }

  private static boolean onMachine(Session session) {
    return switch (session.platform()) {
      case "ec2", "gce", "azure-vm" -> true;
      default -> false;
    };
  }

  /** Who acts on a machine; null where the logs show nobody. */
  @Nullable Actor on(String machine) {
    return byMachine.get(machine);
  }
}
