package io.keytrail.detection.habit;

/**
 * What several principals do together: peers, or an organisation. Remembers of every value how many
 * of them have it. Not thread-safe; at most {@value #MOST_VALUES} values of sixteen bytes.
 */
public final class Community {
  private static final int MOST_VALUES = 300_000;

  private final Rhythm rhythm = new Rhythm();
  private final SeenValues values;
  private int members;

  Community(Vocabulary vocabulary, Space space) {
    this.values = SeenValues.ofMany(vocabulary, space, MOST_VALUES);
  }

  public Rhythm rhythm() {
    return rhythm;
  }

  /** How many principals belong to it. */
  public int members() {
    return members;
  }

  /** How many of them have a value. */
  public int users(int value) {
    return value == Vocabulary.NONE ? 0 : values.users(value);
  }

  /** Whether any of them met a value within 30 days. */
  public boolean knows(int value, long now) {
    long last = value == Vocabulary.NONE ? -1 : values.lastSeen(value);
    return last >= 0 && now - last <= Habits.WINDOW_SECONDS;
  }

  void welcome() {
    members++;
  }

  void join(int value, long now) {
    values.join(value, now);
  }

  void meet(int value, long now) {
    values.meet(value, now);
  }

  void leave(int value) {
    values.leave(value);
  }
}
