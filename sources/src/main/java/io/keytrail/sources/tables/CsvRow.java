package io.keytrail.sources.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one CSV row after another out of a buffer. Not thread-safe. */
public final class CsvRow {
  /** The row goes on behind the bytes at hand. */
  public static final int INCOMPLETE = -1;

  /** Something stands behind a closing quote. */
  public static final int MALFORMED = -2;

  private static final int MAX_CELLS = 10_000;

  private final byte separator;
  private final List<String> cells = new ArrayList<>();

  public CsvRow(char separator) {
    this.separator = (byte) separator;
  }

  /** The cells of the row read last; good until the next one is read. */
  public List<String> cells() {
    return cells;
  }

  /**
   * Reads the row at {@code from}.
   *
   * @param last whether nothing comes behind {@code limit}, so that the row may end there
   * @return the position behind it, or {@link #INCOMPLETE}, or {@link #MALFORMED}
   */
  public int read(byte[] buffer, int from, int limit, boolean last) {
    cells.clear();
    int at = from;
    while (cells.size() < MAX_CELLS) {
      int end =
          at < limit && buffer[at] == '"' ? quoted(buffer, at, limit) : plain(buffer, at, limit);
      if (end < 0) {
        return end;
      }
      if (end == limit) {
        return last ? limit : INCOMPLETE;
      }
      at = end + 1;
      if (buffer[end] == '\n') {
        return at;
      }
      if (buffer[end] == '\r') {
        if (at == limit && !last) {
          return INCOMPLETE;
        }
        return at < limit && buffer[at] == '\n' ? at + 1 : at;
      }
    }
    return MALFORMED;
  }

  /** Adds an unquoted cell; the place of what ends it. */
  private int plain(byte[] buffer, int from, int limit) {
    int at = from;
    while (at < limit && !ends(buffer[at])) {
      at++;
    }
    cells.add(new String(buffer, from, at - from, StandardCharsets.UTF_8));
    return at;
  }

  /** Adds a quoted cell; the place of what follows the closing quote. */
  private int quoted(byte[] buffer, int from, int limit) {
    boolean doubled = false;
    int at = from + 1;
    while (at < limit) {
      if (buffer[at] != '"') {
        at++;
      } else if (at + 1 < limit && buffer[at + 1] == '"') {
        doubled = true;
        at += 2;
      } else {
        if (at + 1 < limit && !ends(buffer[at + 1])) {
          return MALFORMED;
        }
        String cell = new String(buffer, from + 1, at - from - 1, StandardCharsets.UTF_8);
        cells.add(doubled ? cell.replace("\"\"", "\"") : cell);
        return at + 1;
      }
    }
    return INCOMPLETE;
  }

  private boolean ends(byte b) {
    return b == separator || b == '\n' || b == '\r';
  }
}
