package io.keytrail.sources.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of one file, one row group and of each column one page at a time. */
public final class ParquetFile {
  /** Bytes of all pages and dictionaries that are held at once. */
  private static final long MAX_HELD = 256L << 20;

  private static final int MAX_FOOTER = 16 << 20;
  private static final int TAIL = 8;

  /** Told of what comes out of the file, so that it can be refused for being too much. */
  public interface Meter {
    void passed(long bytes) throws IOException;
  }

  /** Takes the cells of a row, empty where there is no value; false when it wants no more. */
  public interface Rows {
    boolean row(List<String> cells);
  }

  private final SeekableByteChannel channel;
  private final Meter meter;
  private final Footer footer;
  private long held;

  /**
   * Reads the footer.
   *
   * @throws DamagedParquet where there is none that can be read, or the file is encrypted
   */
  public ParquetFile(SeekableByteChannel channel, Meter meter) throws IOException {
    this.channel = channel;
    this.meter = meter;
    this.footer = footer();
  }

  public List<String> names() {
    return footer.columns().stream().map(Column::name).toList();
  }

  /** Columns that are lists, maps or structures and are left out. */
  public List<String> nested() {
    return footer.nested();
  }

  private Footer footer() throws IOException {
    long size = channel.size();
    if (size < TAIL + 4) {
      throw new DamagedParquet("it is cut off: " + size + " bytes are too few for a footer");
    }
    byte[] tail = bytes(size - TAIL, TAIL);
    String magic = new String(tail, 4, 4, StandardCharsets.ISO_8859_1);
    if (magic.equals("PARE")) {
      throw new DamagedParquet("its footer is encrypted: decrypt the file first");
    }
    if (!magic.equals("PAR1")) {
      throw new DamagedParquet("it is cut off: no footer stands at its end");
    }
    long length = new ByteInput(tail, 0, 4).little(4);
    if (length > MAX_FOOTER || length > size - TAIL - 4) {
      throw new DamagedParquet(
          "its footer states " + length + " bytes; at most " + MAX_FOOTER + " of the file may be");
    }
    try {
      byte[] footer = bytes(size - TAIL - length, (int) length);
      return Footer.of(Thrift.read(new ByteInput(footer, 0, footer.length)));
    } catch (DamagedParquet damaged) {
      throw new DamagedParquet("footer: " + damaged.getMessage());
    }
  }

  /** Hands over every row up to the first that cannot be read. */
  public void read(Rows rows) throws IOException {
    for (int group = 0; group < footer.groups().size(); group++) {
      Thrift described = footer.groups().get(group);
      List<Thrift> chunks = described.structs(1);
      List<ColumnPages> pages = new ArrayList<>();
      held = 0;
      for (Column column : footer.columns()) {
        if (column.leaf() >= chunks.size()) {
          throw new DamagedParquet(
              "row group " + group + " has no chunk of column " + column.name());
        }
        pages.add(new ColumnPages(this, column, group, chunks.get(column.leaf())));
      }
      long count = described.number(3, "the number of rows of row group " + group);
      for (long row = 0; row < count; row++) {
        if (!rows.row(cells(pages))) {
          return;
        }
      }
    }
  }

  private List<String> cells(List<ColumnPages> pages) throws IOException {
    List<String> cells = new ArrayList<>(pages.size());
    long length = 0;
    for (ColumnPages column : pages) {
      String cell = column.next();
      length += cell.length() + 1;
      cells.add(cell);
    }
    // Counted as what the row is as text: a few bytes can state millions of equal rows.
    meter.passed(length);
    return cells;
  }

  /** Counts memory taken for, or given back from, pages and dictionaries. */
  void hold(long bytes) throws DamagedParquet {
    held += bytes;
    if (held > MAX_HELD) {
      throw new DamagedParquet(
          "its pages want more than " + MAX_HELD + " bytes at once: write smaller row groups");
    }
  }

  long size() throws IOException {
    return channel.size();
  }

  byte[] bytes(long from, int length) throws IOException {
    if (from < 0 || length < 0 || from > channel.size() - length) {
      throw new DamagedParquet(length + " bytes at byte " + from + " are not in the file");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    channel.position(from);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new DamagedParquet("the file ends at byte " + channel.position());
      }
    }
    return buffer.array();
  }
}
