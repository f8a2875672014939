package io.keytrail.detection.health;

import java.time.Instant;
import java.util.BitSet;
import java.util.NavigableSet;
import java.util.TreeSet;

/** One log of one account: how much of it there is, and on which days. Not thread-safe. */
final class SeenLog {
  private static final long DAY_SECONDS = 86_400;

  /** Readers refuse times before 1990 and behind 2200, so this many days are all there can be. */
  private static final int MOST_DAYS = 84_000;

  private static final int MOST_REGIONS = 128;

  private final BitSet days = new BitSet();
  private final NavigableSet<String> regions = new TreeSet<>();
  private long events;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  void event(long second, String region) {
    events++;
    first = Math.min(first, second);
    last = Math.max(last, second);
    long day = Math.floorDiv(second, DAY_SECONDS);
    if (day >= 0 && day < MOST_DAYS) {
      days.set((int) day);
    }
    if (!region.isEmpty() && regions.size() < MOST_REGIONS) {
      regions.add(region);
    }
  }

  void add(SeenLog other) {
    events += other.events;
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    days.or(other.days);
    other.regions.stream()
        .filter(region -> regions.size() < MOST_REGIONS || regions.contains(region))
        .forEach(regions::add);
  }

  long events() {
    return events;
  }

  Instant first() {
    return Instant.ofEpochSecond(first);
  }

  Instant last() {
    return Instant.ofEpochSecond(last);
  }

  NavigableSet<String> regions() {
    return regions;
  }

  /** How many days lie between the first event and the last, both counted. */
  int spanDays() {
    return days.isEmpty() ? 0 : days.length() - days.nextSetBit(0);
  }

  /**
   * Whether it held something on most of its days and has held nothing since, for longer than it
   * ever did before. What comes now and then, as findings do, is never silent.
   *
   * @param end when all the logs end
   */
  boolean silentBy(Instant end) {
    int active = days.cardinality();
    if (active < Checkup.FEWEST_DAYS || 2 * active < spanDays()) {
      return false;
    }
    long quiet = Math.floorDiv(end.getEpochSecond(), DAY_SECONDS) - (days.length() - 1);
    return quiet >= 2 && quiet > 2L * longestPause();
  }

  /** The most days in a row without an event, between days with some. */
  private int longestPause() {
    int longest = 0;
    for (int at = days.nextSetBit(0); at >= 0; ) {
      int next = days.nextSetBit(at + 1);
      longest = next < 0 ? longest : Math.max(longest, next - at - 1);
      at = next;
    }
    return longest;
  }
}
