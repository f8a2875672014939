package io.keytrail.detection.baseline;

import java.util.HashMap;
import java.util.Map;

/**
 * Values met before, each with the time it was last met. Exact, because a false "seen before" would
 * hide a thief. Bounded: when full, what was met longest ago is forgotten first, which can only
 * make something look new that is not.
 */
final class SeenValues {
  private final int limit;
  private final Map<String, long[]> lastSeen = new HashMap<>();

  SeenValues(int limit) {
    this.limit = limit;
  }

  /** Whether the value was met within {@code window} seconds before {@code now}. */
  boolean seen(String value, long now, long window) {
    long[] last = lastSeen.get(value);
    return last != null && now - last[0] <= window;
  }

  /** Notes the value; returns whether it had never been met. */
  boolean learn(String value, long now) {
    long[] last = lastSeen.get(value);
    if (last != null) {
      last[0] = now;
      return false;
    }
    if (lastSeen.size() == limit) {
      forgetOldest();
    }
    lastSeen.put(value, new long[] {now});
    return true;
  }

  int size() {
    return lastSeen.size();
  }

  private void forgetOldest() {
    String oldest = null;
    long oldestTime = Long.MAX_VALUE;
    for (Map.Entry<String, long[]> entry : lastSeen.entrySet()) {
      boolean older =
          entry.getValue()[0] < oldestTime
              || (entry.getValue()[0] == oldestTime
                  && oldest != null
                  && entry.getKey().compareTo(oldest) < 0);
      if (older) {
        oldest = entry.getKey();
        oldestTime = entry.getValue()[0];
      }
    }
    lastSeen.remove(oldest);
  }
}
