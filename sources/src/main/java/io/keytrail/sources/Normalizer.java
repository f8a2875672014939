package io.keytrail.sources;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;

/**
 * Turns one provider's records into activity events. An instance keeps dictionaries of what it has
 * seen and therefore belongs to one thread. It never throws on any input.
 */
public interface Normalizer {
  /** Whether a record with these top-level members is of this format; cheap and exclusive. */
  boolean recognises(JsonMembers members);

  /**
   * Normalises a record that {@link #recognises} accepted.
   *
   * @param members the record's top-level members, already found; valid during the call only
   */
  NormalizeResult normalize(RawRecord record, JsonMembers members);
}
