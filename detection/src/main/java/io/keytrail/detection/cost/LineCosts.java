package io.keytrail.detection.cost;

import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each line of a bill cost at most in the deliveries that were met: a bill is delivered again
 * and again while its month goes on, and the later word on a line replaces the earlier. Kept by
 * day. Not thread-safe.
 *
 * <p>Takes {@value #MOST_SLOTS} slots of sixteen bytes at most, which remember three million lines;
 * further deliveries of lines beyond those are summed again.
 */
final class LineCosts {
  static final int MOST_SLOTS = 1 << 22;

  /** Told of a line that was not met before. */
  static final long UNKNOWN = -1;

  private final TreeMap<Long, Day> days = new TreeMap<>();
  private long slotsLeft;

  LineCosts(int mostSlots) {
    slotsLeft = mostSlots;
  }

  /**
   * Notes what a line costs, if that is more than before.
   *
   * @return what it cost before; {@link #UNKNOWN} for a line that is met for the first time
   */
  long raise(long day, long fingerprint, long micros) {
    Day lines = days.get(day);
    if (lines == null) {
      if (slotsLeft < Day.FEWEST) {
        return UNKNOWN;
      }
      slotsLeft -= Day.FEWEST;
      lines = new Day();
      days.put(day, lines);
    }
    if (lines.full() && slotsLeft >= lines.slots()) {
      slotsLeft -= lines.slots();
      lines.grow();
    }
    return lines.raise(fingerprint == Day.NONE ? 1 : fingerprint, micros);
  }

  void write(StateOutput out, long earliest) throws IOException {
    SortedMap<Long, Day> kept = days.tailMap(earliest);
    out.number(kept.size());
    out.endOfValue();
    for (Map.Entry<Long, Day> day : kept.entrySet()) {
      SortedMap<Long, Long> lines = day.getValue().sorted();
      out.whole(day.getKey());
      out.number(lines.size());
      out.endOfValue();
      for (Map.Entry<Long, Long> line : lines.entrySet()) {
        out.whole(line.getKey());
        out.number(line.getValue());
        out.endOfValue();
      }
    }
  }

  void read(StateInput in) throws IOException {
    in.mustGoOn();
    for (int left = in.below(MOST_SLOTS); left > 0; left--) {
      in.mustGoOn();
      long day = in.whole();
      for (int lines = in.below(MOST_SLOTS); lines > 0; lines--) {
        in.mustGoOn();
        raise(day, in.whole(), in.number());
      }
    }
  }

  /** The lines of one day in an open-addressed table, of which three in four slots are filled. */
  private static final class Day {
    static final int FEWEST = 16;
    static final long NONE = 0;

    private long[] fingerprints = new long[FEWEST];
    private long[] costs = new long[FEWEST];
    private int used;

    int slots() {
      return fingerprints.length;
    }

    boolean full() {
      return used >= (slots() / 4) * 3;
    }

    void grow() {
      long[] known = fingerprints;
      long[] paid = costs;
      fingerprints = new long[known.length * 2];
      costs = new long[known.length * 2];
      used = 0;
      for (int i = 0; i < known.length; i++) {
        if (known[i] != NONE) {
          raise(known[i], paid[i]);
        }
      }
    }

    long raise(long fingerprint, long micros) {
      int slot = slot(fingerprint);
      while (fingerprints[slot] != NONE) {
        if (fingerprints[slot] == fingerprint) {
          long before = costs[slot];
          costs[slot] = Math.max(before, micros);
          return before;
        }
        slot = (slot + 1) & (slots() - 1);
      }
      if (!full()) {
        fingerprints[slot] = fingerprint;
        costs[slot] = micros;
        used++;
      }
      return UNKNOWN;
    }

    private int slot(long fingerprint) {
      return (int) ((fingerprint * 0x9E3779B97F4A7C15L) >>> 24) & (slots() - 1);
    }

    SortedMap<Long, Long> sorted() {
      SortedMap<Long, Long> sorted = new TreeMap<>();
      for (int i = 0; i < slots(); i++) {
        if (fingerprints[i] != NONE) {
          sorted.put(fingerprints[i], costs[i]);
        }
      }
      return sorted;
    }
  }
}
