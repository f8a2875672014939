package io.keytrail.detection.baseline;

import java.util.Arrays;

/**
 * Remembers what was seen within the present hour: the same actor making the same call from the
 * same origin with the same outcome. Most of any log is that, and it says nothing new. Exact, so
 * that the answer depends on the events alone. Not thread-safe.
 *
 * <p>Holds what is different within one hour, at 24 bytes each and at most {@value #MOST}; what
 * comes beyond that in one hour is looked at in full each time.
 */
final class Familiar {
  private static final int MOST = 4_000_000;
  private static final int SMALLEST = 1 << 12;
  private static final long SECONDS_AN_HOUR = 3600;

  private long[] actorsAndCalls = new long[SMALLEST];
  private long[] originsAndOutcomes = new long[SMALLEST];
  private long[] hours = new long[SMALLEST];
  private long hour = Long.MIN_VALUE;
  private int size;

  Familiar() {
    Arrays.fill(hours, Long.MIN_VALUE);
  }

  /** Whether an event like this was met in this hour; it is from now on. */
  boolean again(Observed event) {
    long now = Math.floorDiv(event.second(), SECONDS_AN_HOUR);
    if (now != hour) {
      hour = now;
      size = 0;
    }
    long first = (long) event.actorNumber() << 32 | event.shapeNumber();
    long second = (long) event.originNumber() << 32 | event.outcomeNumber();
    int slot = slotOf(first, second);
    if (hours[slot] == hour) {
      return true;
    }
    if (size < MOST) {
      actorsAndCalls[slot] = first;
      originsAndOutcomes[slot] = second;
      hours[slot] = hour;
      size++;
      if (size * 2 > hours.length) {
        grow();
      }
    }
    return false;
  }

  private int slotOf(long first, long second) {
    int slot = home(first, second);
    while (hours[slot] == hour
        && (actorsAndCalls[slot] != first || originsAndOutcomes[slot] != second)) {
      slot = (slot + 1) & (hours.length - 1);
    }
    return slot;
  }

  private int home(long first, long second) {
    long mixed = (first * 0x9E3779B97F4A7C15L ^ second) * 0xC2B2AE3D27D4EB4FL;
    return (int) (mixed >>> 32) & (hours.length - 1);
  }

  private void grow() {
    long[] oldFirst = actorsAndCalls;
    long[] oldSecond = originsAndOutcomes;
    long[] oldHours = hours;
    actorsAndCalls = new long[oldHours.length * 2];
    originsAndOutcomes = new long[oldHours.length * 2];
    hours = new long[oldHours.length * 2];
    Arrays.fill(hours, Long.MIN_VALUE);
    for (int i = 0; i < oldHours.length; i++) {
      if (oldHours[i] == hour) {
        int slot = slotOf(oldFirst[i], oldSecond[i]);
        actorsAndCalls[slot] = oldFirst[i];
        originsAndOutcomes[slot] = oldSecond[i];
        hours[slot] = hour;
      }
    }
  }
}
