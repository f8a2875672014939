package io.keytrail.detection.incident;

import java.util.NavigableMap;
import java.util.TreeMap;

/** A count for each UTC day, by days since 1970; the oldest go beyond a limit. */
final class DayCounts {
  /** More than a year: no rate looks back further than a quarter. */
  static final int MOST_DAYS = 400;

  private final NavigableMap<Integer, Integer> counts = new TreeMap<>();

  void add(int day, int change) {
    counts.merge(day, change, Integer::sum);
    if (counts.size() > MOST_DAYS) {
      counts.pollFirstEntry();
    }
  }

  /** The sum over the days from one, inclusive, to another, exclusive. */
  long between(int from, int to) {
    long sum = 0;
    for (int count : counts.subMap(from, true, to, false).values()) {
      sum += count;
    }
    return sum;
  }
}
