package io.keytrail.store;

import io.keytrail.model.incident.Incident;
import java.time.Instant;

/**
 * An incident as one hunt saw it.
 *
 * @param hunt the hunt's number
 * @param endedAt when that hunt was done
 */
public record IncidentVersion(long hunt, Instant endedAt, Incident incident) {}
