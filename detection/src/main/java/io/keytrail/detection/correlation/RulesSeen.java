package io.keytrail.detection.correlation;

/** How many different rules matched. One event may match several. */
final class RulesSeen implements Figure {
  private final int[] matches;
  private int seen;

  RulesSeen(int rules) {
    matches = new int[rules];
  }

  @Override
  public void added(Entry entry) {
    if (matches[entry.input()]++ == 0) {
      seen++;
    }
  }

  @Override
  public void removed(Entry entry) {
    if (--matches[entry.input()] == 0) {
      seen--;
    }
  }

  @Override
  public double value() {
    return seen;
  }
}
