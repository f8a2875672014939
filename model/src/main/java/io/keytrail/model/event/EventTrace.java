package io.keytrail.model.event;

import io.keytrail.model.identity.Actor;
import java.time.Instant;
import java.util.List;

/**
 * What findings and incidents keep of an event once its record is gone: enough to show it, to join
 * it and to find the record again.
 *
 * @param targets the first things it acted on, at most {@value #MAX_TARGETS}; often empty
 */
public record EventTrace(
    Fingerprint fingerprint,
    String id,
    Instant time,
    LogKind log,
    String account,
    String region,
    String service,
    String action,
    Actor actor,
    Origin origin,
    Outcome outcome,
    List<ResourceRef> targets,
    Provenance provenance)
    implements Comparable<EventTrace> {
  /** A call may name thousands of things; a trace needs only enough to be told apart by. */
  public static final int MAX_TARGETS = 8;

  public EventTrace {
    targets = List.copyOf(targets.size() > MAX_TARGETS ? targets.subList(0, MAX_TARGETS) : targets);
  }

  public static EventTrace of(ActivityEvent event) {
    return new EventTrace(
        event.fingerprint(),
        event.id(),
        event.time(),
        event.log(),
        event.account(),
        event.region(),
        event.service(),
        event.action(),
        event.actor(),
        event.origin(),
        event.outcome(),
        event.targets(),
        event.record().provenance());
  }

  /** The same event, done by somebody else than its record names. */
  public EventTrace by(Actor other) {
    return new EventTrace(
        fingerprint,
        id,
        time,
        log,
        account,
        region,
        service,
        action,
        other,
        origin,
        outcome,
        targets,
        provenance);
  }

  /** Event time first, then identity, so that the order never depends on arrival. */
  @Override
  public int compareTo(EventTrace other) {
    int byTime = time.compareTo(other.time);
    if (byTime != 0) {
      return byTime;
    }
    int byFingerprint = fingerprint.compareTo(other.fingerprint);
    return byFingerprint != 0 ? byFingerprint : provenance.compareTo(other.provenance);
  }
}
