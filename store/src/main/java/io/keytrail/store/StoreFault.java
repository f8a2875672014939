package io.keytrail.store;

/** A store that could not do its work; the message says what failed and in which file. */
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Kind {
    /** It cannot be opened, read or written: rights, space, a lock that is held too long. */
    UNAVAILABLE,
    /** It is no store, or damaged. */
    DAMAGED,
    /** A newer version of the program made it. */
    TOO_NEW
  }

  private final Kind kind;

  public StoreFault(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public StoreFault(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
