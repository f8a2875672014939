package io.keytrail.sources.files;

import io.keytrail.model.json.JsonMembers;

/** Receives what a text was cut into, in order. */
interface RecordHandler {
  /** Whether an object with these members is a record that a normaliser knows. */
  boolean knows(JsonMembers members);

  /** As {@link #knows}, or an envelope, or something known to hold no records. */
  boolean accepts(JsonMembers members);

  void object(byte[] buffer, int start, int end, JsonMembers members);

  /** An element that is no object: a string with JSON in it, or nothing useful. */
  void other(byte[] buffer, int start, int end);

  /** A record that cannot be read; reading goes on behind it. */
  void broken(String reason);

  /** The rest of the text is given up. */
  void abandoned(String reason);
}
