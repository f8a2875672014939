package io.keytrail.store;

import io.keytrail.model.incident.Coverage;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * A hunt as it is kept, without its incidents.
 *
 * @param number grows with every hunt and is never used twice
 */
public record KeptHunt(
    long number,
    Instant endedAt,
    String toolVersion,
    List<String> paths,
    int incidents,
    Coverage coverage,
    int rulesLoaded,
    SortedMap<String, Long> findings,
    List<String> attributions) {}
