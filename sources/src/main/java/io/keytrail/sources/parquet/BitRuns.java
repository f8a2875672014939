package io.keytrail.sources.parquet;

/** Runs of equal numbers and of bit-packed ones in turn ("RLE / bit-packing hybrid"). */
final class BitRuns {
  private final ByteInput in;
  private final int width;
  private long left;
  private boolean packed;
  private long repeated;
  private long bits;
  private int held;

  BitRuns(ByteInput in, int width) throws DamagedParquet {
    if (width < 0 || width > 32) {
      throw new DamagedParquet("numbers of " + width + " bits");
    }
    this.in = in;
    this.width = width;
  }

  int next() throws DamagedParquet {
    while (left == 0) {
      begin();
    }
    left--;
    if (!packed) {
      return (int) repeated;
    }
    while (held < width) {
      // The last group of a page may be cut where no number needs its rest.
      bits |= (long) in.next() << held;
      held += 8;
    }
    int value = (int) (bits & ((1L << width) - 1));
    bits >>>= width;
    held -= width;
    return value;
  }

  private void begin() throws DamagedParquet {
    long header = in.varint();
    packed = (header & 1) == 1;
    long count = header >>> 1;
    if (count > Integer.MAX_VALUE) {
      throw new DamagedParquet("a run of " + count + " numbers");
    }
    left = packed ? count * 8 : count;
    bits = 0;
    held = 0;
    if (!packed) {
      repeated = in.little((width + 7) / 8);
    }
  }
}
