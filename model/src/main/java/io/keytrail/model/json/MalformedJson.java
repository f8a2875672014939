package io.keytrail.model.json;

/**
 * Bytes that are not the JSON they should be; the message says what was found at which offset.
 * Cheap to throw: it carries no stack trace.
 */
public final class MalformedJson extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int offset;
  private final boolean truncated;

  public MalformedJson(String what, int offset) {
    this(what, offset, false);
  }

  private MalformedJson(String what, int offset, boolean truncated) {
    // Without a stack trace: readers meet one at the end of every window, and nobody reads it.
    super(what + " at byte " + offset, null, false, false);
    this.offset = offset;
    this.truncated = truncated;
  }

  /** The bytes ended too early: a reader that has more may try again with them. */
  public static MalformedJson truncated(String what, int offset) {
    return new MalformedJson(what, offset, true);
  }

  /** Offset in the buffer that was read. */
  public int offset() {
    return offset;
  }

  /** Whether more bytes could have made it well formed. */
  public boolean truncated() {
    return truncated;
  }
}
