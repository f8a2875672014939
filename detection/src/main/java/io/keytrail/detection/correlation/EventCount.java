package io.keytrail.detection.correlation;

/** How many matches. */
final class EventCount implements Figure {
  private int count;

  @Override
  public void added(Entry entry) {
    count++;
  }

  @Override
  public void removed(Entry entry) {
    count--;
  }

  @Override
  public double value() {
    return count;
  }
}
