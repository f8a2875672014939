package io.keytrail.model.event;

import io.keytrail.model.json.JsonSlice;

/**
 * One record as a provider wrote it.
 *
 * @param document the record's own JSON object, freed from its envelope; for tables the object its
 *     columns were read into
 */
public record RawRecord(Provenance provenance, JsonSlice document) {}
