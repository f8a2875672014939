package io.keytrail.model.incident;

import java.time.Instant;

/**
 * A network an incident's calls came from.
 *
 * @param address as the log has it
 * @param description what enrichment knows of it: number, name, country, kind; or "unknown"
 */
public record NetworkSeen(
    String address, String description, int events, Instant first, Instant last) {}
