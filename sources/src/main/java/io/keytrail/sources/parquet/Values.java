package io.keytrail.sources.parquet;

import java.util.Arrays;

/** The values of one page, one after the other, as cells. */
interface Values {
  /** Most bytes that one value is put together from. */
  int MAX_VALUE = 16 << 20;

  String next() throws DamagedParquet;

  /** Reads what an encoding has written; {@code dictionary} is empty where there was none. */
  static Values of(long encoding, ByteInput in, Column column, String[] dictionary, int count)
      throws DamagedParquet {
    return switch ((int) encoding) {
      case 0 -> plain(in, column);
      case 2, 8 -> indexed(in, dictionary);
      case 3 -> truths(in, column);
      case 5 -> deltas(in, column);
      case 6 -> lengths(in, column);
      case 7 -> prefixes(in, column);
      case 9 -> split(in, column, count);
      default -> throw new DamagedParquet("encoding " + encoding + " is not read");
    };
  }

  private static Values plain(ByteInput in, Column column) {
    return switch (column.type()) {
      case Column.BOOLEAN -> new BitRunsOfTruth(in);
      case Column.BINARY ->
          () -> {
            int size = (int) Math.min(Integer.MAX_VALUE, in.little(4));
            return column.cell(in.bytes, in.take(size), size);
          };
      default -> () -> fixed(in, column);
    };
  }

  /** A value of fixed width. */
  private static String fixed(ByteInput in, Column column) throws DamagedParquet {
    return switch (column.type()) {
      case Column.INT32 -> column.cell(narrow(in.little(4)));
      case Column.INT64 -> column.cell(in.little(8));
      case Column.FLOAT -> Float.toString(Float.intBitsToFloat((int) in.little(4)));
      case Column.DOUBLE -> Double.toString(Double.longBitsToDouble(in.little(8)));
      default -> {
        int size = width(column);
        yield column.cell(in.bytes, in.take(size), size);
      }
    };
  }

  /** The low 32 bits as the signed number that they are. */
  private static long narrow(long bits) {
    return bits << 32 >> 32;
  }

  private static int width(Column column) throws DamagedParquet {
    return switch (column.type()) {
      case Column.INT32, Column.FLOAT -> 4;
      case Column.INT64, Column.DOUBLE -> 8;
      case Column.INT96 -> 12;
      case Column.FIXED -> column.length();
      default -> throw new DamagedParquet("its encoding is not one for its type");
    };
  }

  private static Values indexed(ByteInput in, String[] dictionary) throws DamagedParquet {
    BitRuns indexes = new BitRuns(in, in.left() == 0 ? 0 : in.next());
    return () -> {
      int index = indexes.next();
      if (index < 0 || index >= dictionary.length) {
        throw new DamagedParquet(
            "it names entry " + index + " of a dictionary of " + dictionary.length);
      }
      return dictionary[index];
    };
  }

  private static Values truths(ByteInput in, Column column) throws DamagedParquet {
    if (column.type() != Column.BOOLEAN) {
      throw new DamagedParquet("its encoding is not one for its type");
    }
    in.take(4);
    BitRuns runs = new BitRuns(in, 1);
    return () -> runs.next() == 1 ? "true" : "false";
  }

  private static Values deltas(ByteInput in, Column column) throws DamagedParquet {
    if (column.type() != Column.INT32 && column.type() != Column.INT64) {
      throw new DamagedParquet("its encoding is not one for its type");
    }
    DeltaNumbers numbers = new DeltaNumbers(in);
    boolean narrow = column.type() == Column.INT32;
    return () -> {
      long number = numbers.next();
      return column.cell(narrow ? narrow(number) : number);
    };
  }

  private static Values lengths(ByteInput in, Column column) throws DamagedParquet {
    int[] lengths = all(in);
    int[] at = {0};
    return () -> {
      if (at[0] == lengths.length) {
        throw new DamagedParquet("it has fewer values than it states");
      }
      int size = lengths[at[0]++];
      return column.cell(in.bytes, in.take(size), size);
    };
  }

  private static Values prefixes(ByteInput in, Column column) throws DamagedParquet {
    int[] prefixes = all(in);
    int[] suffixes = all(in);
    int[] at = {0};
    byte[][] last = {new byte[0]};
    return () -> {
      if (at[0] == prefixes.length || at[0] == suffixes.length) {
        throw new DamagedParquet("it has fewer values than it states");
      }
      int prefix = prefixes[at[0]];
      int suffix = suffixes[at[0]++];
      if (prefix < 0 || prefix > last[0].length || prefix > MAX_VALUE - Math.max(0, suffix)) {
        throw new DamagedParquet("a value shares " + prefix + " bytes with a shorter one");
      }
      int from = in.take(suffix);
      byte[] value = Arrays.copyOf(last[0], prefix + suffix);
      System.arraycopy(in.bytes, from, value, prefix, suffix);
      last[0] = value;
      return column.cell(value, 0, value.length);
    };
  }

  /** All lengths that stand before the bytes they are of. */
  private static int[] all(ByteInput in) throws DamagedParquet {
    DeltaNumbers numbers = new DeltaNumbers(in);
    if (numbers.count() < 0 || numbers.count() > ColumnPages.MAX_VALUES) {
      throw new DamagedParquet(numbers.count() + " lengths are more than a page may have");
    }
    int[] all = new int[(int) numbers.count()];
    for (int i = 0; i < all.length; i++) {
      all[i] = (int) numbers.next();
    }
    return all;
  }

  private static Values split(ByteInput in, Column column, int count) throws DamagedParquet {
    int width = width(column);
    int stride = in.left() / width;
    int from = in.take(in.left());
    byte[] one = new byte[width];
    int[] at = {0};
    return () -> {
      if (at[0] >= Math.min(stride, count)) {
        throw new DamagedParquet("it has fewer values than it states");
      }
      for (int i = 0; i < width; i++) {
        one[i] = in.bytes[from + i * stride + at[0]];
      }
      at[0]++;
      return fixed(new ByteInput(one, 0, width), column);
    };
  }

  /** Truth values, eight to the byte. */
  final class BitRunsOfTruth implements Values {
    private final ByteInput in;
    private int bits = 1;

    BitRunsOfTruth(ByteInput in) {
      this.in = in;
    }

    @Override
    public String next() throws DamagedParquet {
      if (bits == 1) {
        bits = in.next() | 0x100;
      }
      boolean truth = (bits & 1) == 1;
      bits >>>= 1;
      return truth ? "true" : "false";
    }
  }
}
