package io.keytrail.detection.declared;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operator said of an earlier incident.
 *
 * @param from time of its first evidence
 * @param closing the verdict, and until when the evidence reached that it was given on
 * @param principals whose it was
 * @param detections what it rested on
 */
public record PastVerdict(
    String incidentId,
    Instant from,
    Closing closing,
    List<Principal> principals,
    Set<String> detections) {
  public PastVerdict {
    principals = List.copyOf(principals);
    detections = Set.copyOf(detections);
  }

  /** The verdict on an incident as it was known when it was closed. */
  public static PastVerdict on(Incident incident, Closing closing) {
    return new PastVerdict(
        incident.id(),
        incident.firstEvent(),
        closing,
        incident.principals(),
        incident.reasons().stream()
            .filter(reason -> reason.points() > 0)
            .map(Reason::detection)
            .collect(Collectors.toSet()));
  }
}
