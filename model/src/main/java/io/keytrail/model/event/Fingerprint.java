package io.keytrail.model.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What makes two records the same event: a 128-bit hash of what the provider keeps unique (AWS
 * event id and receiving account; GCP log name, timestamp and insert id; Azure correlation,
 * operation, resource and status; sign-in id). Two different events collide with a chance below
 * 2<sup>-80</sup> in ten million, and the time of both would have to agree as well.
 */
public record Fingerprint(long high, long low) implements Comparable<Fingerprint> {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long K1 = 0x9E3779B97F4A7C15L;
  private static final long K2 = 0xC2B2AE3D27D4EB4FL;

  /** Hashes the parts with their borders, so that ("ab","c") differs from ("a","bc"). */
  public static Fingerprint of(String... parts) {
    long h1 = K1;
    long h2 = K2;
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      for (byte b : bytes) {
        h1 = (h1 ^ (b & 0xff)) * K2;
        h1 ^= h1 >>> 29;
        h2 = (h2 + (b & 0xff)) * K1;
        h2 ^= h2 >>> 32;
      }
      h1 = mix(h1 + bytes.length);
      h2 = mix(h2 ^ bytes.length);
    }
    return new Fingerprint(mix(h1 ^ (h2 << 1)), mix(h2 + h1));
  }

  /**
   * Hashes two ranges of bytes with their borders, eight bytes at a time; what this gives differs
   * from what {@link #of} gives for the same text.
   */
  public static Fingerprint ofBytes(
      byte[] buffer, int start, int end, byte[] second, int secondStart, int secondEnd) {
    long h1 = absorb(K1, K2, buffer, start, end);
    long h2 = absorb(K2, K1, buffer, start, end);
    h1 = absorb(mix(h1), K2, second, secondStart, secondEnd);
    h2 = absorb(mix(h2), K1, second, secondStart, secondEnd);
    return new Fingerprint(mix(h1 ^ (h2 << 1)), mix(h2 + h1));
  }

  private static long absorb(long seed, long factor, byte[] buffer, int start, int end) {
    long hash = seed + (end - start);
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(buffer, at)) * factor;
      hash ^= hash >>> 31;
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << 8 | (buffer[at] & 0xff);
    }
    hash = (hash ^ rest) * factor;
    return hash ^ (hash >>> 29);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  @Override
  public int compareTo(Fingerprint other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }
}
