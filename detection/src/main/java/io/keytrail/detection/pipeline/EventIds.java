package io.keytrail.detection.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = CHUNK;

  /** Keeps an id, cut at 1,024 bytes, and returns where. */
  long add(String id) {
    if (isCanonicalUuid(id)) {
      return addUuid(id);
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
      return new UUID(readLong(chunk, from + 1), readLong(chunk, from + 9)).toString();
    }
    int length = (chunk[from + 1] & 0xff) << 8 | (chunk[from + 2] & 0xff);
    return new String(chunk, from + 3, length, StandardCharsets.UTF_8);
  }

  private long addUuid(String id) {
    long where = reserve(17);
    byte[] chunk = chunks.getLast();
    chunk[used++] = PACKED_UUID;
    writeLong(chunk, hex(id, 0, 8) << 32 | hex(id, 9, 13) << 16 | hex(id, 14, 18));
    writeLong(chunk, hex(id, 19, 23) << 48 | hex(id, 24, 36));
    return where;
  }

  private long reserve(int bytes) {
    if (used + bytes > CHUNK) {
      chunks.add(new byte[CHUNK]);
      used = 0;
    }
    return (long) (chunks.size() - 1) * CHUNK + used;
  }

  private void writeLong(byte[] chunk, long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      chunk[used++] = (byte) (value >>> shift);
    }
  }

  private static long readLong(byte[] chunk, int from) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | (chunk[from + i] & 0xff);
    }
    return value;
  }

  private static boolean isCanonicalUuid(String id) {
    if (id.length() != UUID_TEXT) {
      return false;
    }
    for (int i = 0; i < UUID_TEXT; i++) {
      char c = id.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      boolean hexDigit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (dash ? c != '-' : !hexDigit) {
        return false;
      }
    }
    return true;
  }

  private static long hex(String id, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      char c = id.charAt(i);
      value = value << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return value;
  }
}
