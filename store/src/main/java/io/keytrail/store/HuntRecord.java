package io.keytrail.store;

import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A hunt to be kept.
 *
 * @param endedAt when it was done
 * @param paths what was read, as the user named it
 * @param rulesLoaded how many rules took part
 * @param findings how often each detection fired
 */
public record HuntRecord(
    Instant endedAt,
    String toolVersion,
    List<String> paths,
    List<Incident> incidents,
    Coverage coverage,
    int rulesLoaded,
    SortedMap<String, Long> findings,
    List<String> attributions) {
  public HuntRecord {
    paths = List.copyOf(paths);
    incidents = List.copyOf(incidents);
    findings = new TreeMap<>(findings);
    attributions = List.copyOf(attributions);
  }
}
