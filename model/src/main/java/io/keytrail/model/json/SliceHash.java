package io.keytrail.model.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A fast 64-bit hash of a range of bytes, eight at a time; not meant to resist an adversary. */
public final class SliceHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long K1 = 0x9E3779B97F4A7C15L;
  private static final long K2 = 0xC2B2AE3D27D4EB4FL;

  private SliceHash() {}

  public static long of(byte[] buffer, int start, int end) {
    long hash = (end - start) * K2;
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(buffer, at)) * K1;
      hash ^= hash >>> 32;
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << 8 | (buffer[at] & 0xff);
    }
    hash = (hash ^ rest) * K1;
    hash = (hash ^ (hash >>> 29)) * K2;
    return hash ^ (hash >>> 32);
  }
}
