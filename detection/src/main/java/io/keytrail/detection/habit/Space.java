package io.keytrail.detection.habit;

/**
 * The memory that all tables of values may take together. What everybody does in a day is small;
 * this holds where a log was made to fill the memory. Not thread-safe.
 */
public final class Space {
  /** 350 million ints: 1.4 GB, beside which 100,000 principals' gauges and rhythms take 0.6. */
  private static final long STANDARD_INTS = 350_000_000L;

  private long left;

  private Space(long ints) {
    this.left = ints;
  }

  /** Room for what a hundred thousand principals do, however odd. */
  public static Space standard() {
    return new Space(STANDARD_INTS);
  }

  /** Room for so many ints. */
  static Space of(long ints) {
    return new Space(ints);
  }

  /** Takes so many ints, unless there are fewer left. */
  boolean take(int ints) {
    if (ints > left) {
      return false;
    }
    left -= ints;
    return true;
  }
}
