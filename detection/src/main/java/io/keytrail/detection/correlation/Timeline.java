package io.keytrail.detection.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries in order of time that are added behind, leave in front and are searched between. */
final class Timeline {
  private static final int COMPACT_FROM = 64;

  private final List<Entry> entries = new ArrayList<>();
  private int gone;

  void add(Entry entry) {
    entries.add(entry);
  }

  void removeFirst() {
    gone++;
    if (gone >= COMPACT_FROM && gone * 2 >= entries.size()) {
      entries.subList(0, gone).clear();
      gone = 0;
    }
  }

  int size() {
    return entries.size() - gone;
  }

  Entry get(int index) {
    return entries.get(gone + index);
  }

  /** Index of the first entry at or behind a time; {@link #size} when there is none. */
  int firstNotBefore(Instant time) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).time().isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
