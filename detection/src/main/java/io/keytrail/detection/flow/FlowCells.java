package io.keytrail.detection.flow;

import io.keytrail.model.metering.FlowMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums per meter and hour, {@value #FIELDS} numbers each, found by hash. Above its limit it keeps
 * the meters with the smallest hashes and of each the earliest hours, which does not depend on the
 * order in which they come: what is dropped once would be dropped in the end. Not thread-safe.
 */
final class FlowCells {
  /** The meter's hash. */
  static final int METER = 0;

  /** Hours since 1970. */
  static final int HOUR = 1;

  static final int RECORDS = 2;

  /** Bytes that the interface sent to foreign networks of its own accord. */
  static final int SENT = 3;

  /** Bytes that it sent to public addresses of unknown networks. */
  static final int SENT_UNKNOWN = 4;

  /** Bytes with which it answered foreign and unknown networks that asked one of its services. */
  static final int SERVED = 5;

  /** Bytes to clouds and to the organisation's own networks. */
  static final int SENT_HOME = 6;

  /** The second in which it first sent any to a foreign or unknown network. */
  static final int FIRST = 7;

  /** The bytes of the largest single record among these. */
  static final int LARGEST = 8;

  static final int LARGEST_HIGH = 9;
  static final int LARGEST_LOW = 10;

  /** A bit for each minute in which it had a thin connection to a port of mining pools. */
  static final int MINED_MINUTES = 11;

  static final int MINED_BYTES = 12;
  static final int MINED_HIGH = 13;
  static final int MINED_LOW = 14;
  static final int MINED_PORT = 15;
  static final int FIELDS = 16;

  private static final int CHUNK_BITS = 8;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final int limit;
  private final Map<Long, FlowMeter> meters = new HashMap<>();
  private final Map<Long, String> machines = new HashMap<>();
  private final List<long[]> chunks = new ArrayList<>();
  private int[] slots = new int[64];
  private int size;

  /** What lies behind this is not taken in any more. */
  private long lastMeter = -1;

  private long lastHour = Long.MAX_VALUE;

  FlowCells(int limit) {
    this.limit = limit;
  }

  /** Where the numbers of a cell stand: in {@link #chunk} from {@link #offset}. */
  int find(FlowMeter meter, long hash, long hour) {
    if (behindLast(hash, hour)) {
      return -1;
    }
    int slot = slot(hash, hour);
    while (slots[slot] != 0) {
      int cell = slots[slot] - 1;
      if (get(cell, METER) == hash && get(cell, HOUR) == hour) {
        return cell;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    meters.putIfAbsent(hash, meter);
    int cell = append(hash, hour);
    slots[slot] = cell + 1;
    if (size > (slots.length / 4) * 3) {
      rehash(slots.length * 2);
    }
    if (size > limit + limit / 4) {
      prune();
      return behindLast(hash, hour) ? -1 : find(meter, hash, hour);
    }
    return cell;
  }

  /** Notes to which machine a meter belongs; of several the one that sorts last. */
  void machine(long hash, String machine) {
    if (Long.compareUnsigned(hash, lastMeter) <= 0) {
      machines.merge(hash, machine, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
  }

  private boolean behindLast(long hash, long hour) {
    int order = Long.compareUnsigned(hash, lastMeter);
    return order > 0 || (order == 0 && hour > lastHour);
  }

  private int append(long hash, long hour) {
    if ((size & (CHUNK - 1)) == 0) {
      chunks.add(new long[CHUNK * FIELDS]);
    }
    int cell = size++;
    long[] chunk = chunk(cell);
    int at = offset(cell);
    chunk[at + METER] = hash;
    chunk[at + HOUR] = hour;
    chunk[at + FIRST] = Long.MAX_VALUE;
    return cell;
  }

  long[] chunk(int cell) {
    return chunks.get(cell >>> CHUNK_BITS);
  }

  static int offset(int cell) {
    return (cell & (CHUNK - 1)) * FIELDS;
  }

  private long get(int cell, int field) {
    return chunk(cell)[offset(cell) + field];
  }

  private int slot(long hash, long hour) {
    long spread = (hash + hour * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
    return (int) (spread >>> 32) & (slots.length - 1);
  }

  private void rehash(int length) {
    slots = new int[length];
    for (int cell = 0; cell < size; cell++) {
      int slot = slot(get(cell, METER), get(cell, HOUR));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = cell + 1;
    }
  }

  /** Drops what is above the limit. */
  void prune() {
    if (size <= limit) {
      return;
    }
    List<long[]> kept = rows().subList(0, limit);
    chunks.clear();
    size = 0;
    for (long[] row : kept) {
      int cell = append(row[METER], row[HOUR]);
      System.arraycopy(row, 0, chunk(cell), offset(cell), FIELDS);
    }
    lastMeter = kept.getLast()[METER];
    lastHour = kept.getLast()[HOUR];
    meters.keySet().removeIf(hash -> Long.compareUnsigned(hash, lastMeter) > 0);
    machines.keySet().removeIf(hash -> Long.compareUnsigned(hash, lastMeter) > 0);
    rehash(slots.length);
  }

  /** Copies of all cells, by meter and hour. */
  List<long[]> rows() {
    List<long[]> rows = new ArrayList<>(size);
    for (int cell = 0; cell < size; cell++) {
      int at = offset(cell);
      rows.add(Arrays.copyOfRange(chunk(cell), at, at + FIELDS));
    }
    rows.sort(
        Comparator.<long[]>comparingLong(row -> row[METER] ^ Long.MIN_VALUE)
            .thenComparingLong(row -> row[HOUR]));
    return rows;
  }

  @Nullable FlowMeter meter(long hash) {
    return meters.get(hash);
  }

  String machine(long hash) {
    return machines.getOrDefault(hash, "");
  }
}
