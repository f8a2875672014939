package io.keytrail.detection.pipeline;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Session;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom other tools' statements are about, in the words of the activity logs. A statement names a
 * credential or a machine; the logs know whose it is, in which session, and from whom it came. What
 * the logs do not know stays as the statement names it.
 *
 * <p>Complete from the beginning, because every event is in the ledger before the first is judged:
 * a statement may be older than the first use in the logs.
 */
final class StatementSubjects {
  /** The same actor whichever segment was read first. */
  private static final Comparator<Actor> ORDER =
      Comparator.comparing((Actor actor) -> actor.principal().key())
          .thenComparing(actor -> actor.principal().name())
          .thenComparing(Actor::invokedBy)
          .thenComparing(actor -> String.valueOf(actor.session()));

  private final Map<String, Actor> byCredential = new HashMap<>();
  private final Map<String, Actor> byMachine = new HashMap<>();

  /** Knows those who act in these segments; costs nothing if no segment holds a statement. */
  StatementSubjects(List<LedgerSegment> segments) {
    if (segments.stream().anyMatch(LedgerSegment::hasStatements)) {
      segments.forEach(segment -> segment.acting().forEach(this::learn));
    }
  }

  private void learn(Actor actor) {
    Credential credential = actor.credential();
    if (credential != null) {
      keep(byCredential, credential.id(), actor);
    }
    Session session = actor.session();
    if (session != null && session.platform().equals("ec2")) {
      keep(byMachine, session.name(), actor);
    }
  }

  private static void keep(Map<String, Actor> known, String key, Actor actor) {
    known.merge(key, actor, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
  }

  /** The same statement about the actor that the logs know it by. */
  EventTrace about(EventTrace statement) {
    Actor known = known(statement.actor());
    return known == null ? statement : statement.by(known);
  }

  private @Nullable Actor known(Actor named) {
    Credential credential = named.credential();
    if (credential != null) {
      return byCredential.get(credential.id());
    }
    Session session = named.session();
    return session == null ? null : byMachine.get(session.name());
  }
}
