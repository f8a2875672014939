package io.keytrail.sources.parquet;

import java.io.IOException;

/** The values of one column in one row group, page after page. */
final class ColumnPages {
  /** Values in a page or dictionary. */
  static final int MAX_VALUES = 4 << 20;

  private static final int MAX_PAGE = 128 << 20;
  private static final int MAX_HEADER = 16 << 10;
  private static final int MAX_PAGES = 100_000;

  /** What an entry of a dictionary costs beside its bytes. */
  private static final int ENTRY = 64;

  private final ParquetFile file;
  private final Column column;
  private final int group;
  private final long codec;
  private final long end;
  private long at;
  private int pages;
  private String[] dictionary = new String[0];
  private BitRuns levels;
  private Values values;
  private long left;
  private long held;

  ColumnPages(ParquetFile file, Column column, int group, Thrift chunk) throws DamagedParquet {
    this.file = file;
    this.column = column;
    this.group = group;
    ByteInput nothing = new ByteInput(new byte[0], 0, 0);
    this.levels = new BitRuns(nothing, 0);
    this.values = () -> "";
    try {
      if (chunk.has(8)) {
        throw new DamagedParquet("it is encrypted: decrypt the file first");
      }
      Thrift meta = chunk.struct(3, "its description");
      codec = meta.number(4, "its codec");
      Codec.check(codec);
      long data = meta.number(9, "the place of its pages");
      long first = meta.number(11, 0);
      at = first > 0 && first < data ? first : data;
      end = at + meta.number(7, "its size");
    } catch (DamagedParquet damaged) {
      throw placed(damaged);
    }
  }

  /** The cell of the next row. */
  String next() throws IOException {
    try {
      while (left == 0) {
        nextPage();
      }
      left--;
      return column.optional() && levels.next() == 0 ? "" : values.next();
    } catch (DamagedParquet damaged) {
      throw placed(damaged);
    }
  }

  private DamagedParquet placed(DamagedParquet damaged) {
    return new DamagedParquet(
        "column "
            + column.name()
            + " in row group "
            + group
            + (pages == 0 ? "" : ", page " + pages + " before byte " + at)
            + ": "
            + damaged.getMessage());
  }

  private void nextPage() throws IOException {
    if (at >= end || at < 0) {
      throw new DamagedParquet("it has fewer values than its row group has rows");
    }
    if (++pages > MAX_PAGES) {
      throw new DamagedParquet("it has more than " + MAX_PAGES + " pages");
    }
    byte[] head = file.bytes(at, (int) Math.min(MAX_HEADER, Math.max(0, file.size() - at)));
    ByteInput in = new ByteInput(head, 0, head.length);
    Thrift header = Thrift.read(in);
    long packed = header.number(3, "the size of the page");
    long size = header.number(2, "the unpacked size of the page");
    if (packed < 0 || packed > MAX_PAGE || size < 0 || size > MAX_PAGE) {
      throw new DamagedParquet(
          "the page states " + packed + " bytes, " + size + " unpacked; limit " + MAX_PAGE);
    }
    long from = at + in.position();
    at = from + packed;
    switch ((int) header.number(1, "the type of the page")) {
      case 0 -> data(header.struct(5, "the page's header"), from, (int) packed, (int) size);
      case 2 ->
          entries(header.struct(7, "the dictionary's header"), from, (int) packed, (int) size);
      case 3 -> dataV2(header.struct(8, "the page's header"), from, (int) packed, (int) size);
      default -> {
        // Index pages hold no values.
      }
    }
  }

  private void take(long bytes) throws DamagedParquet {
    file.hold(bytes - held);
    held = bytes;
  }

  private static int count(Thrift header) throws DamagedParquet {
    long count = header.number(1, "the number of values");
    if (count < 0 || count > MAX_VALUES) {
      throw new DamagedParquet("the page states " + count + " values; limit " + MAX_VALUES);
    }
    return (int) count;
  }

  private void entries(Thrift header, long from, int packed, int size) throws IOException {
    int count = count(header);
    file.hold(2L * size + (long) ENTRY * count);
    byte[] page = Codec.undo(codec, file.bytes(from, packed), 0, size);
    Values entries =
        Values.of(0, new ByteInput(page, 0, page.length), column, new String[0], count);
    String[] read = new String[count];
    for (int i = 0; i < count; i++) {
      read[i] = entries.next();
    }
    dictionary = read;
  }

  private void data(Thrift header, long from, int packed, int size) throws IOException {
    int count = count(header);
    take(size);
    byte[] page = Codec.undo(codec, file.bytes(from, packed), 0, size);
    ByteInput in = new ByteInput(page, 0, page.length);
    if (column.optional()) {
      if (header.number(3, 3) != 3) {
        throw new DamagedParquet("its levels are in encoding " + header.number(3, 3));
      }
      long length = in.little(4);
      int start = in.take(length);
      levels = new BitRuns(new ByteInput(page, start, start + (int) length), 1);
    }
    values = Values.of(header.number(2, "its encoding"), in, column, dictionary, count);
    left = count;
  }

  private void dataV2(Thrift header, long from, int packed, int size) throws IOException {
    int count = count(header);
    long defined = header.number(5, 0);
    long repeated = header.number(6, 0);
    if (defined < 0 || repeated != 0 || defined > Math.min(packed, size)) {
      throw new DamagedParquet("its levels state " + defined + " and " + repeated + " bytes");
    }
    take(size);
    byte[] bytes = file.bytes(from, packed);
    int levelBytes = (int) defined;
    levels = new BitRuns(new ByteInput(bytes, 0, levelBytes), 1);
    long undone = header.flag(7, true) ? codec : 0;
    byte[] page =
        size == levelBytes ? new byte[0] : Codec.undo(undone, bytes, levelBytes, size - levelBytes);
    ByteInput in = new ByteInput(page, 0, page.length);
    values =
        page.length == 0
            ? () -> {
              throw new DamagedParquet("it has fewer values than it states");
            }
            : Values.of(header.number(4, "its encoding"), in, column, dictionary, count);
    left = count;
  }
}
