package io.keytrail.detection.habit;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values met before, each with the times it was first and last met. Exact, because a false "seen
 * before" would hide a thief. Not thread-safe.
 *
 * <p>One open-addressing table of ints (linear probing, at most three quarters full) holds the
 * values of all traits: three ints a value, and a fourth, how many have it, where several share the
 * table. Times are seconds since 1970 as unsigned ints, which last until 2106.
 *
 * <p>Bounded three times: by trait, by table, and by the {@link Space} of all tables. When full,
 * what was met longest ago is forgotten first.
 */
final class SeenValues {
  private static final int SMALLEST = 8;
  private static final int FREE = Vocabulary.NONE;
  private static final int FIRST = 1;
  private static final int LAST = 2;
  private static final int USERS = 3;
  private static final int ALONE = 3;
  private static final int SHARED = 4;
  private static final int TRAITS = Trait.values().length;

  private final Vocabulary vocabulary;
  private final Space space;
  private final int limit;
  private final boolean byTrait;
  private final int stride;
  private int[] table = new int[0];
  private int slots;
  private int size;
  private final short[] counts;

  private SeenValues(Vocabulary vocabulary, Space space, int limit, boolean shared) {
    this.vocabulary = vocabulary;
    this.space = space;
    this.limit = limit;
    this.byTrait = !shared;
    this.stride = shared ? SHARED : ALONE;
    this.counts = shared ? new short[0] : new short[TRAITS];
  }

  /** The values of one principal, bounded by trait as well. */
  static SeenValues ofOne(Vocabulary vocabulary, Space space, int limit) {
    return new SeenValues(vocabulary, space, limit, false);
  }

  /** The values of several principals, each with how many of them have it. */
  static SeenValues ofMany(Vocabulary vocabulary, Space space, int limit) {
    return new SeenValues(vocabulary, space, limit, true);
  }

  int size() {
    return size;
  }

  /** How many values of a sort there are; only in the table of one. */
  int count(Trait trait) {
    return counts[trait.place()];
  }

  /** When the value was last met, in seconds since 1970; negative if it never was. */
  long lastSeen(int value) {
    return timeOf(value, LAST);
  }

  /** When the value was first met, in seconds since 1970; negative if it never was. */
  long firstSeen(int value) {
    return timeOf(value, FIRST);
  }

  private long timeOf(int value, int column) {
    int slot = find(value);
    return slot < 0 ? -1 : Integer.toUnsignedLong(table[slot * stride + column]);
  }

  /** How many have the value; only in a table of many. */
  int users(int value) {
    int slot = find(value);
    return slot < 0 ? 0 : table[slot * stride + USERS];
  }

  /**
   * Notes a value.
   *
   * @param now not before any time noted earlier
   * @param forgotten is told the value that had to make room, if one had
   * @return whether it was not known
   */
  boolean learn(int value, long now, IntConsumer forgotten) {
    int slot = find(value);
    if (slot >= 0) {
      table[slot * stride + LAST] = time(now);
      return false;
    }
    if (makeRoom(vocabulary.trait(value), forgotten)) {
      insert(value, time(now), time(now), 1);
    }
    return true;
  }

  /** Notes that one more has a value of a table of many. */
  void join(int value, long now) {
    int slot = find(value);
    if (slot >= 0) {
      table[slot * stride + LAST] = time(now);
      table[slot * stride + USERS]++;
    } else if (makeRoom(vocabulary.trait(value), none -> {})) {
      insert(value, time(now), time(now), 1);
    }
  }

  /** Notes that a value of a table of many was met again by one who has it. */
  void meet(int value, long now) {
    int slot = find(value);
    if (slot >= 0) {
      table[slot * stride + LAST] = time(now);
    } else {
      join(value, now);
    }
  }

  /** Notes that one less has a value of a table of many; what nobody has is forgotten. */
  void leave(int value) {
    int slot = find(value);
    if (slot >= 0 && --table[slot * stride + USERS] <= 0) {
      remove(slot);
    }
  }

  /**
   * Forgets what was first met at a time or later, and that the rest was met since.
   *
   * @param forgotten is told each value that is gone
   */
  void forgetFrom(long from, IntConsumer forgotten) {
    int since = time(from);
    for (int value : values()) {
      int at = find(value) * stride;
      if (Integer.compareUnsigned(table[at + FIRST], since) >= 0) {
        remove(at / stride);
        forgotten.accept(value);
      } else if (Integer.compareUnsigned(table[at + LAST], since) >= 0) {
        table[at + LAST] = since - 1;
      }
    }
  }

  /** All values, in ascending order. */
  int[] values() {
    int[] values = new int[size];
    int next = 0;
    for (int slot = 0; slot < slots; slot++) {
      if (table[slot * stride] != FREE) {
        values[next++] = table[slot * stride];
      }
    }
    Arrays.sort(values);
    return values;
  }

  private static int time(long seconds) {
    return (int) Math.clamp(seconds, 0, 0xFFFF_FFFFL);
  }

  /** Whether there is room now; there is none only when all tables are full and this one empty. */
  private boolean makeRoom(Trait trait, IntConsumer forgotten) {
    if (byTrait && counts[trait.place()] >= trait.most()) {
      forgotten.accept(forgetOldest(trait));
    } else if (size >= limit || (full() && !grow())) {
      if (size == 0) {
        return false;
      }
      forgotten.accept(forgetOldest(null));
    }
    return true;
  }

  private boolean full() {
    return (size + 1) * 4 > slots * 3;
  }

  private int forgetOldest(@Nullable Trait trait) {
    int oldest = -1;
    for (int slot = 0; slot < slots; slot++) {
      int value = table[slot * stride];
      if (value != FREE
          && (trait == null || vocabulary.trait(value) == trait)
          && (oldest < 0 || older(slot, oldest))) {
        oldest = slot;
      }
    }
    int value = table[oldest * stride];
    remove(oldest);
    return value;
  }

  private boolean older(int slot, int other) {
    int byTime = Integer.compareUnsigned(table[slot * stride + LAST], table[other * stride + LAST]);
    return byTime != 0 ? byTime < 0 : table[slot * stride] < table[other * stride];
  }

  private int find(int value) {
    if (slots == 0) {
      return -1;
    }
    int slot = home(value);
    while (table[slot * stride] != FREE) {
      if (table[slot * stride] == value) {
        return slot;
      }
      slot = (slot + 1) & (slots - 1);
    }
    return -1;
  }

  private int home(int value) {
    int mixed = value * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & (slots - 1);
  }

  private void insert(int value, int first, int last, int users) {
    int slot = home(value);
    while (table[slot * stride] != FREE) {
      slot = (slot + 1) & (slots - 1);
    }
    int at = slot * stride;
    table[at] = value;
    table[at + FIRST] = first;
    table[at + LAST] = last;
    if (!byTrait) {
      table[at + USERS] = users;
    } else {
      counts[vocabulary.trait(value).place()]++;
    }
    size++;
  }

  /** Empties a slot and moves what stood behind it, so that no search ends too early. */
  private void remove(int slot) {
    if (byTrait) {
      counts[vocabulary.trait(table[slot * stride]).place()]--;
    }
    size--;
    int hole = slot;
    int next = (slot + 1) & (slots - 1);
    while (table[next * stride] != FREE) {
      int home = home(table[next * stride]);
      if (((next - home) & (slots - 1)) >= ((next - hole) & (slots - 1))) {
        System.arraycopy(table, next * stride, table, hole * stride, stride);
        hole = next;
      }
      next = (next + 1) & (slots - 1);
    }
    table[hole * stride] = FREE;
  }

  private boolean grow() {
    int wanted = slots == 0 ? SMALLEST : slots * 2;
    if (!space.take((wanted - slots) * stride)) {
      return false;
    }
    int[] old = table;
    int oldSlots = slots;
    slots = wanted;
    table = new int[slots * stride];
    for (int slot = 0; slot < slots; slot++) {
      table[slot * stride] = FREE;
    }
    size = 0;
    if (byTrait) {
      Arrays.fill(counts, (short) 0);
    }
    for (int slot = 0; slot < oldSlots; slot++) {
      int at = slot * stride;
      if (old[at] != FREE) {
        insert(old[at], old[at + FIRST], old[at + LAST], byTrait ? 1 : old[at + USERS]);
      }
    }
    return true;
  }
}
