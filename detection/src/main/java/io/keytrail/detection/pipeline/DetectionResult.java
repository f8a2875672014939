package io.keytrail.detection.pipeline;

import io.keytrail.detection.incident.PrincipalDays;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Incident;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all the events came to.
 *
 * @param incidents the worst first
 * @param findings how often each detection fired, by its id
 * @param days who acted when
 */
public record DetectionResult(
    List<Incident> incidents,
    Coverage coverage,
    SortedMap<String, Long> findings,
    PrincipalDays days) {
  public DetectionResult {
    incidents = List.copyOf(incidents);
    findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
  }
}
