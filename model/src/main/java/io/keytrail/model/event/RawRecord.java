package io.keytrail.model.event;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/**
 * One record as a provider wrote it.
 *
 * @param document the record's own JSON object, freed from its envelope; for tables the object its
 *     columns were read into
 * @param members where the reader found the document's members; it goes on to read other records
 *     with them, so ask whether they {@link JsonMembers#areOf} the document. Null when nobody read
 *     them
 */
public record RawRecord(Provenance provenance, JsonSlice document, @Nullable JsonMembers members) {
  public RawRecord(Provenance provenance, JsonSlice document) {
    this(provenance, document, null);
  }
}
