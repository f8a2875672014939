package io.keytrail.sources;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.SliceHash;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One {@link String} per distinct JSON string, found by its bytes, so that values which recur cost
 * neither decoding nor memory. Holds a bounded number of texts and begins anew when full. Belongs
 * to one thread.
 */
public final class SharedTexts {
  private static final int LONGEST_SHARED = 1024;
  private static final int SMALLEST = 256;

  private final int most;
  private byte[][] keys = new byte[SMALLEST][];
  private long[] hashes = new long[SMALLEST];
  private @Nullable String[] texts = new String[SMALLEST];
  private int size;

  /**
   * Makes an empty dictionary.
   *
   * @param most texts held at a time
   */
  public SharedTexts(int most) {
    this.most = most;
  }

  /** The text of a value: decoded if it is a string, empty if it is null, else as it is spelled. */
  public String of(byte[] buffer, int start, int end) {
    if (buffer[start] == 'n' || (end - start == 2 && buffer[start] == '"')) {
      return "";
    }
    if (end - start > LONGEST_SHARED) {
      return JsonSlice.within(buffer, start, end).text();
    }
    long hash = SliceHash.of(buffer, start, end);
    int slot = (int) hash & (keys.length - 1);
    while (true) {
      String text = texts[slot];
      if (text == null) {
        return add(slot, hash, buffer, start, end);
      }
      byte[] key = keys[slot];
      if (hashes[slot] == hash && Arrays.equals(buffer, start, end, key, 0, key.length)) {
        return text;
      }
      slot = (slot + 1) & (keys.length - 1);
    }
  }

  private String add(int slot, long hash, byte[] buffer, int start, int end) {
    String text = JsonSlice.within(buffer, start, end).text();
    put(slot, hash, Arrays.copyOfRange(buffer, start, end), text);
    size++;
    if (size >= most) {
      clear();
    } else if (size * 2 > keys.length) {
      grow();
    }
    return text;
  }

  private void put(int slot, long hash, byte[] key, String text) {
    keys[slot] = key;
    hashes[slot] = hash;
    texts[slot] = text;
  }

  private void clear() {
    Arrays.fill(texts, null);
    Arrays.fill(keys, new byte[0]);
    size = 0;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    long[] oldHashes = hashes;
    @Nullable String[] oldTexts = texts;
    int capacity = oldKeys.length * 2;
    keys = new byte[capacity][];
    hashes = new long[capacity];
    texts = new String[capacity];
    for (int i = 0; i < oldKeys.length; i++) {
      String text = oldTexts[i];
      if (text != null) {
        int slot = (int) oldHashes[i] & (capacity - 1);
        while (texts[slot] != null) {
          slot = (slot + 1) & (capacity - 1);
        }
        put(slot, oldHashes[i], oldKeys[i], text);
      }
    }
  }
}
