package io.keytrail.detection.pipeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The providers' event ids of a ledger segment, packed: most are UUIDs in their canonical spelling
 * and take seventeen bytes instead of a string's eighty. Append-only; not thread-safe.
 */
final class EventIds {
  private static final int CHUNK = 1 << 20;
  private static final int UUID_TEXT = 36;
  private static final byte PACKED_UUID = 1;
  private static final byte PLAIN_TEXT = 2;
  private static final int MAX_TEXT = 1024;
  private static final long NO_UUID = -1;
  private static final byte[] DIGITS = digits();
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = CHUNK;

  /** Keeps an id, cut at 1,024 bytes, and returns where. */
  long add(String id) {
    long uuid = addUuid(id);
    if (uuid != NO_UUID) {
      return uuid;
    }
    byte[] text = id.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(text.length, MAX_TEXT);
    long where = reserve(3 + length);
    byte[] chunk = chunks.getLast();
    chunk[used++] = PLAIN_TEXT;
    chunk[used++] = (byte) (length >>> 8);
    chunk[used++] = (byte) length;
    System.arraycopy(text, 0, chunk, used, length);
    used += length;
    return where;
  }

  String at(long where) {
    byte[] chunk = chunks.get((int) (where / CHUNK));
    int from = (int) (where % CHUNK);
    if (chunk[from] == PACKED_UUID) {
      return new UUID((long) LONG.get(chunk, from + 1), (long) LONG.get(chunk, from + 9))
          .toString();
    }
    int length = (chunk[from + 1] & 0xff) << 8 | (chunk[from + 2] & 0xff);
    return new String(chunk, from + 3, length, StandardCharsets.UTF_8);
  }

  /** Keeps a canonical UUID and returns where; {@value #NO_UUID} if the id is none. */
  private long addUuid(String id) {
    if (id.length() != UUID_TEXT
        || id.charAt(8) != '-'
        || id.charAt(13) != '-'
        || id.charAt(18) != '-'
        || id.charAt(23) != '-') {
      return NO_UUID;
    }
    long first = hex(id, 0, 8);
    long second = hex(id, 9, 13);
    long third = hex(id, 14, 18);
    long fourth = hex(id, 19, 23);
    long fifth = hex(id, 24, 36);
    if ((first | second | third | fourth | fifth) < 0) {
      return NO_UUID;
    }
    long where = reserve(17);
    byte[] chunk = chunks.getLast();
    chunk[used] = PACKED_UUID;
    LONG.set(chunk, used + 1, first << 32 | second << 16 | third);
    LONG.set(chunk, used + 9, fourth << 48 | fifth);
    used += 17;
    return where;
  }

  private long reserve(int bytes) {
    if (used + bytes > CHUNK) {
      chunks.add(new byte[CHUNK]);
      used = 0;
    }
    return (long) (chunks.size() - 1) * CHUNK + used;
  }

  /** The number that the digits of a canonical UUID spell; negative if they are none. */
  private static long hex(String id, int from, int to) {
    long value = 0;
    long wrong = 0;
    for (int i = from; i < to; i++) {
      char c = id.charAt(i);
      long digit = c < DIGITS.length ? DIGITS[c] : -1;
      wrong |= digit;
      value = value << 4 | digit;
    }
    return wrong < 0 ? -1 : value;
  }

  private static byte[] digits() {
    byte[] digits = new byte[128];
    Arrays.fill(digits, (byte) -1);
    for (int value = 0; value < 16; value++) {
      digits[Character.forDigit(value, 16)] = (byte) value;
    }
    return digits;
  }
}
