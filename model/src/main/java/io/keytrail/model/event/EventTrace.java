package io.keytrail.model.event;

import io.keytrail.model.identity.Actor;
import java.time.Instant;

/**
 * What findings and incidents keep of an event once its record is gone: enough to show it, to join
 * it and to find the record again.
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
    Provenance provenance)
    implements Comparable<EventTrace> {

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
        event.record().provenance());
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
