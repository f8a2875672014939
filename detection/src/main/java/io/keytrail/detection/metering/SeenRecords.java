package io.keytrail.detection.metering;

import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which measurements were met already, by 64 bits of hash each. Shared by all reading threads: of
 * equal records one is summed, and which of them does not matter because they are equal.
 *
 * <p>Remembers {@value #MOST} records in some 190 MB at most; further copies of records beyond
 * those are summed again. Two different records pass for one with a chance of one in 10^5 for as
 * many as it remembers.
 */
public final class SeenRecords {
  /** Most records remembered. */
  public static final int MOST = 1 << 24;

  private static final int SHARD_BITS = 8;
  private static final long NONE = 0;

  private final Shard[] shards = new Shard[1 << SHARD_BITS];

  public SeenRecords() {
    this(MOST);
  }

  SeenRecords(int most) {
    Arrays.setAll(shards, i -> new Shard(Math.max(1, most >> SHARD_BITS)));
  }

  /** Whether a record is met for the first time, as far as is remembered; thread-safe. */
  public boolean add(long fingerprint) {
    long spread = fingerprint * 0x9E3779B97F4A7C15L;
    return shards[(int) (spread >>> (Long.SIZE - SHARD_BITS))].add(fingerprint, spread);
  }

  /** Writes all that is remembered, in an order that does not depend on when it came. */
  public void write(StateOutput out) throws IOException {
    for (Shard shard : shards) {
      long[] all = shard.sorted();
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
    for (int shard = 0; shard < shards.length; shard++) {
      in.mustGoOn();
      for (int left = in.below(MOST); left > 0; left--) {
        in.mustGoOn();
        add(in.whole());
      }
    }
  }

  /** An open-addressed set that grows by half and stops at its limit. */
  private static final class Shard {
    private final int most;
    private long[] slots = new long[16];
    private int used;

    Shard(int most) {
      this.most = most;
    }

    synchronized boolean add(long fingerprint, long spread) {
      long wanted = fingerprint == NONE ? 1 : fingerprint;
      int slot = slot(spread, slots.length);
      while (slots[slot] != NONE) {
        if (slots[slot] == wanted) {
          return false;
        }
        slot = slot + 1 == slots.length ? 0 : slot + 1;
      }
      if (used < most) {
        slots[slot] = wanted;
        used++;
        if (used > (slots.length / 4) * 3) {
          grow();
        }
      }
      return true;
    }

    /** The bits below those that chose the shard, spread over the slots without a division. */
    private static int slot(long spread, int slots) {
      return (int) ((((spread << SHARD_BITS) >>> 32) * slots) >>> 32);
    }

    private void grow() {
      long[] before = slots;
      slots = new long[before.length + before.length / 2];
      for (long fingerprint : before) {
        if (fingerprint != NONE) {
          int slot = slot(fingerprint * 0x9E3779B97F4A7C15L, slots.length);
          while (slots[slot] != NONE) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
          }
          slots[slot] = fingerprint;
        }
      }
    }

    synchronized long[] sorted() {
      return Arrays.stream(slots).filter(one -> one != NONE).sorted().toArray();
    }
  }
}
