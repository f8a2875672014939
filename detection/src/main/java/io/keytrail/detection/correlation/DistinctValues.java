package io.keytrail.detection.correlation;

import java.util.HashMap;
import java.util.Map;

/** How many different values. */
final class DistinctValues implements Figure {
  private final Map<String, Integer> occurrences = new HashMap<>();

  @Override
  public void added(Entry entry) {
    occurrences.merge(entry.value(), 1, Integer::sum);
  }

  @Override
  public void removed(Entry entry) {
    occurrences.computeIfPresent(entry.value(), (value, count) -> count == 1 ? null : count - 1);
  }

  @Override
  public double value() {
    return occurrences.size();
  }
}
