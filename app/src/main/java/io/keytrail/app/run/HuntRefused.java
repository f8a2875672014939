package io.keytrail.app.run;

/**
 * A hunt that was not begun because something the user named cannot be used: no such path, a broken
 * table, a database of an unknown layout. The message says what and where; the remedy says what to
 * do.
 */
public final class HuntRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String remedy;
  private final Cause why;

  /** Whose fault it is. */
  public enum Cause {
    /** What the user asked for cannot be used. */
    REQUEST,
    /** What an earlier hunt kept is damaged, or of a newer version. */
    KEPT_STATE
  }

  public HuntRefused(String what, String remedy) {
    this(what, remedy, Cause.REQUEST);
  }

  HuntRefused(String what, String remedy, Cause why) {
    super(what);
    this.remedy = remedy;
    this.why = why;
  }

  public Cause why() {
    return why;
  }

  /** What the user can do about it, as a sentence. */
  public String remedy() {
    return remedy;
  }
}
