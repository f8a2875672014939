package io.keytrail.sources.parquet;

/** Bytes read from front to back, never past their end. Little-endian, as Parquet is. */
final class ByteInput {
  final byte[] bytes;
  private final int limit;
  private int at;

  ByteInput(byte[] bytes, int from, int limit) {
    this.bytes = bytes;
    this.at = from;
    this.limit = limit;
  }

  int position() {
    return at;
  }

  int left() {
    return limit - at;
  }

  int limit() {
    return limit;
  }

  /** Passes over some bytes; the place where they begin. */
  int take(long count) throws DamagedParquet {
    if (count < 0 || count > left()) {
      throw new DamagedParquet(
          count + " bytes are stated at byte " + at + " where " + left() + " are left");
    }
    int from = at;
    at += (int) count;
    return from;
  }

  int next() throws DamagedParquet {
    return bytes[take(1)] & 0xff;
  }

  /** An unsigned number of {@code count} bytes, at most 8. */
  long little(int count) throws DamagedParquet {
    int from = take(count);
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | (bytes[from + i] & 0xff);
    }
    return value;
  }

  /** An unsigned LEB128 number. */
  long varint() throws DamagedParquet {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = next();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new DamagedParquet("a number at byte " + at + " has more than 64 bits");
  }

  long zigzag() throws DamagedParquet {
    long value = varint();
    return value >>> 1 ^ -(value & 1);
  }
}
