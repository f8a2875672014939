package io.keytrail.model.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A fixed set of member names that are looked up by their bytes, without decoding. Immutable and
 * thread-safe; made once, as a constant.
 */
public final class JsonNames {
  private static final int SLOTS_PER_NAME = 4;

  private final byte[][] names;
  private final short[] table;
  private final int mask;

  private JsonNames(byte[][] names) {
    this.names = names;
    int size = Integer.highestOneBit(Math.max(8, names.length * SLOTS_PER_NAME)) * 2;
    mask = size - 1;
    table = new short[size];
    for (int i = 0; i < names.length; i++) {
      int slot = hash(names[i], 0, names[i].length) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = (short) (i + 1);
    }
  }

  /** The names, which {@link #indexOf} then knows by their place in this list. */
  public static JsonNames of(String... names) {
    byte[][] utf8 = new byte[names.length][];
    Arrays.setAll(utf8, i -> names[i].getBytes(StandardCharsets.UTF_8));
    return new JsonNames(utf8);
  }

  public int size() {
    return names.length;
  }

  /** Which of the names stands at these bytes, spelled exactly so; -1 for none. */
  public int indexOf(byte[] buffer, int start, int end) {
    if (start == end) {
      return -1;
    }
    int slot = hash(buffer, start, end) & mask;
    while (table[slot] != 0) {
      byte[] name = names[table[slot] - 1];
      if (Arrays.equals(buffer, start, end, name, 0, name.length)) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /**
   * Finds each name among an object's members.
   *
   * @param places receives, for each name, the number of the first member that has it, or -1
   */
  public void locate(JsonMembers members, int[] places) {
    Arrays.fill(places, 0, names.length, -1);
    byte[] buffer = members.buffer();
    for (int i = 0; i < members.size(); i++) {
      int name = indexOf(buffer, members.nameStart(i), members.nameEnd(i));
      if (name >= 0 && places[name] < 0) {
        places[name] = i;
      }
    }
  }

  /** Length, both ends and the middle tell every provider's member names well apart. */
  private static int hash(byte[] buffer, int start, int end) {
    int length = end - start;
    int mixed =
        length * 31 + buffer[start] * 7 + buffer[end - 1] * 131 + buffer[start + length / 2] * 1009;
    return mixed ^ (mixed >>> 5);
  }
}
