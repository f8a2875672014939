package io.keytrail.detection.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which maker a session name meant at which time. Names are used again and again; only changes of
 * the maker are kept, at most {@value #MOST_CHANGES} a name for {@value #MOST_NAMES} names.
 *
 * <p>Fed in event-time order.
 */
final class SessionNames {
  static final int MOST_NAMES = 200_000;
  static final int MOST_CHANGES = 256;

  /** A session may be seen so long before the clock of its issuer says it was issued. */
  private static final long CLOCK_SKEW_SECONDS = 300;

  private final Map<String, NavigableMap<Long, Link>> names = new HashMap<>();
  private long lost;

  void issued(String name, Link link) {
    NavigableMap<Long, Link> changes = names.get(name);
    if (changes == null) {
      if (names.size() == MOST_NAMES) {
        lost++;
        return;
      }
      changes = new TreeMap<>();
      names.put(name, changes);
    }
    Map.Entry<Long, Link> before = changes.floorEntry(link.second());
    if (before != null && sameMaker(before.getValue(), link)) {
      return;
    }
    if (changes.size() >= MOST_CHANGES && !changes.containsKey(link.second())) {
      lost++;
      return;
    }
    changes.merge(link.second(), link, Link::better);
  }

  private static boolean sameMaker(Link one, Link other) {
    return one.maker().equals(other.maker());
  }

  /** The link that made a session of this name what it was at that time; null where none did. */
  @Nullable Link at(String name, long second) {
    NavigableMap<Long, Link> changes = names.get(name);
    if (changes == null) {
      return null;
    }
    Map.Entry<Long, Link> entry = changes.floorEntry(second);
    if (entry == null) {
      entry = changes.ceilingEntry(second);
      return entry == null || entry.getKey() > second + CLOCK_SKEW_SECONDS
          ? null
          : entry.getValue();
    }
    return entry.getValue();
  }

  /** Changes that were not kept. */
  long lost() {
    return lost;
  }
}
