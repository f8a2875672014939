package io.keytrail.sources.parquet;

/** Numbers as differences in blocks of bit-packed ones (DELTA_BINARY_PACKED). */
final class DeltaNumbers {
  private static final int MAX_MINIBLOCKS = 1024;

  private final ByteInput in;
  private final int perMiniblock;
  private final int[] widths;
  private final long count;
  private long given;
  private long last;
  private long least;
  private int miniblock;
  private int inMiniblock;
  private int bitAt;
  private int packedFrom;

  DeltaNumbers(ByteInput in) throws DamagedParquet {
    this.in = in;
    long block = in.varint();
    long miniblocks = in.varint();
    count = in.varint();
    last = in.zigzag();
    if (miniblocks < 1
        || miniblocks > MAX_MINIBLOCKS
        || block < miniblocks
        || block > 1 << 20
        || block % miniblocks != 0) {
      throw new DamagedParquet("blocks of " + block + " numbers in " + miniblocks + " parts");
    }
    perMiniblock = (int) (block / miniblocks);
    widths = new int[(int) miniblocks];
    miniblock = widths.length;
    inMiniblock = perMiniblock;
  }

  long count() {
    return count;
  }

  long next() throws DamagedParquet {
    if (given >= count) {
      throw new DamagedParquet("more numbers are asked for than the " + count + " that are stated");
    }
    if (given++ == 0) {
      return last;
    }
    if (inMiniblock == perMiniblock) {
      nextMiniblock();
    }
    inMiniblock++;
    last += least + unpack(widths[miniblock]);
    return last;
  }

  private void nextMiniblock() throws DamagedParquet {
    if (++miniblock >= widths.length) {
      least = in.zigzag();
      for (int i = 0; i < widths.length; i++) {
        widths[i] = in.next();
        if (widths[i] > 64) {
          throw new DamagedParquet("differences of " + widths[i] + " bits");
        }
      }
      miniblock = 0;
    }
    packedFrom = in.take((long) widths[miniblock] * perMiniblock / 8);
    bitAt = 0;
    inMiniblock = 0;
  }

  private long unpack(int width) {
    long value = 0;
    for (int got = 0; got < width; ) {
      int inByte = bitAt & 7;
      int taken = Math.min(8 - inByte, width - got);
      long part = (in.bytes[packedFrom + (bitAt >> 3)] & 0xff) >> inByte & ((1 << taken) - 1);
      value |= part << got;
      got += taken;
      bitAt += taken;
    }
    return value;
  }
}
