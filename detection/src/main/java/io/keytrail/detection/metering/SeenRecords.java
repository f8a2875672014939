package io.keytrail.detection.metering;

import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Which measurements were met already, by 64 bits of hash each. Shared by all reading threads: of
 * equal records one is summed, and which of them does not matter because they are equal.
 *
 * <p>Kept by hour, because files hold records of few hours: what is asked about one after the other
 * lies close together in memory.
 *
 * <p>Takes {@value #MOST_SLOTS} slots of eight bytes at most, which remember twelve million records
 * or more; further copies of records beyond those are summed again.
 */
public final class SeenRecords {
  /** Most slots, of which three in four are filled before more are made. */
  public static final int MOST_SLOTS = 1 << 25;

  private static final int SHARD_BITS = 3;
  private static final int FEWEST_SLOTS_A_SHARD = 16;
  private static final long NONE = 0;

  private final ConcurrentMap<Long, Hour> hours = new ConcurrentHashMap<>();
  private final AtomicLong slotsLeft;

  public SeenRecords() {
    this(MOST_SLOTS);
  }

  SeenRecords(long mostSlots) {
    slotsLeft = new AtomicLong(mostSlots);
  }

  /** The records of an hour since 1970; threads may keep it as long as they meet that hour. */
  public Hour hour(long number) {
    Hour known = hours.get(number);
    if (known != null) {
      return known;
    }
    return slotsLeft.get() < Hour.FEWEST_SLOTS
        ? Hour.FORGETFUL
        : hours.computeIfAbsent(number, none -> new Hour(slotsLeft));
  }

  /**
   * Writes what is remembered, in an order that does not depend on when it came.
   *
   * @param earliest the first hour that is kept
   */
  public void write(StateOutput out, long earliest) throws IOException {
    SortedMap<Long, Hour> kept = new TreeMap<>(hours).tailMap(earliest);
    out.number(kept.size());
    out.endOfValue();
    for (Map.Entry<Long, Hour> hour : kept.entrySet()) {
      long[] all = hour.getValue().sorted();
      out.whole(hour.getKey());
      out.number(all.length);
      out.endOfValue();
      for (long one : all) {
        out.whole(one);
        out.endOfValue();
      }
    }
  }

  /** Takes up what {@link #write} wrote. */
  public void read(StateInput in) throws IOException {
    in.mustGoOn();
    for (int left = in.below(MOST_SLOTS); left > 0; left--) {
      in.mustGoOn();
      Hour hour = hour(in.whole());
      for (int records = in.below(MOST_SLOTS); records > 0; records--) {
        in.mustGoOn();
        hour.add(in.whole());
      }
    }
  }

  /** The records of one hour. */
  public static final class Hour {
    /** One that remembers nothing, so that everything is new to it. */
    public static final Hour FORGETFUL = new Hour(new Shard[0]);

    private static final int FEWEST_SLOTS = FEWEST_SLOTS_A_SHARD << SHARD_BITS;

    private final Shard[] shards;

    private Hour(Shard[] shards) {
      this.shards = shards;
    }

    private Hour(AtomicLong slotsLeft) {
      this(new Shard[1 << SHARD_BITS]);
      slotsLeft.addAndGet(-FEWEST_SLOTS);
      Arrays.setAll(shards, i -> new Shard(slotsLeft));
    }

    /** Whether a record is met for the first time, as far as is remembered; thread-safe. */
    public boolean add(long fingerprint) {
      long wanted = fingerprint == NONE ? 1 : fingerprint;
      long spread = spread(wanted);
      return shards.length == 0
          || shards[(int) (spread >>> (Long.SIZE - SHARD_BITS))].add(wanted, spread);
    }

    private long[] sorted() {
      return Arrays.stream(shards).flatMapToLong(Shard::stream).sorted().toArray();
    }
  }

  private static long spread(long fingerprint) {
    return fingerprint * 0x9E3779B97F4A7C15L;
  }

  /** An open-addressed set that doubles as long as there are slots left. */
  private static final class Shard {
    private final AtomicLong slotsLeft;
    private long[] slots = new long[FEWEST_SLOTS_A_SHARD];
    private int used;

    Shard(AtomicLong slotsLeft) {
      this.slotsLeft = slotsLeft;
    }

    synchronized boolean add(long wanted, long spread) {
      int slot = slot(spread, slots.length);
      while (slots[slot] != NONE) {
        if (slots[slot] == wanted) {
          return false;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      if (used >= (slots.length / 4) * 3) {
        if (slotsLeft.addAndGet(-slots.length) < 0) {
          slotsLeft.addAndGet(slots.length);
          return true;
        }
        slots = grown(slots);
        return add(wanted, spread);
      }
      slots[slot] = wanted;
      used++;
      return true;
    }

    private static int slot(long spread, int slots) {
      return (int) (spread >>> 24) & (slots - 1);
    }

    private static long[] grown(long[] before) {
      long[] slots = new long[before.length * 2];
      for (long fingerprint : before) {
        if (fingerprint != NONE) {
          int slot = slot(spread(fingerprint), slots.length);
          while (slots[slot] != NONE) {
            slot = (slot + 1) & (slots.length - 1);
          }
          slots[slot] = fingerprint;
        }
      }
      return slots;
    }

    private synchronized LongStream stream() {
      return Arrays.stream(slots.clone()).filter(one -> one != NONE);
    }
  }
}
