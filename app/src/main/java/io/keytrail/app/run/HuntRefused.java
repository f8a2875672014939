package io.keytrail.app.run;

/**
 * A hunt that was not begun because something the user named cannot be used: no such path, a broken
 * table, a database of an unknown layout. The message says what and where; the remedy says what to
 * do.
 */
public final class HuntRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String remedy;

  public HuntRefused(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  /** What the user can do about it, as a sentence. */
  public String remedy() {
    return remedy;
  }
}
