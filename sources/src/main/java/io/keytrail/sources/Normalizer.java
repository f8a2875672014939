package io.keytrail.sources;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;

/**
 * Turns one provider's records into activity events. An instance keeps dictionaries of what it has
 * seen and therefore belongs to one thread.
 */
public interface Normalizer {
  /** Whether a record with these top-level members is of this format; cheap and exclusive. */
  boolean recognises(JsonMembers members);

  /**
   * Normalises a record that {@link #recognises} accepted.
   *
   * @param members the record's top-level members, already found; valid during the call only
   * @throws io.keytrail.model.json.MalformedJson if a value below the top level is broken, which
   *     the reader counts as a rejection; nothing else is ever thrown
   */
  NormalizeResult normalize(RawRecord record, JsonMembers members);
}
