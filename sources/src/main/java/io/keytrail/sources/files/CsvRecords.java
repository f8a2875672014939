package io.keytrail.sources.files;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.sources.tables.CsvRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a CSV text (RFC 4180, any of the usual separators) into rows. */
final class CsvRecords {
  private static final int MAX_SEARCHED = 64 << 20;

  private final Window window;
  private final RecordHandler handler;
  private final JsonMembers members;
  private long searched;

  CsvRecords(Window window, RecordHandler handler, JsonMembers members) {
    this.window = window;
    this.handler = handler;
    this.members = members;
  }

  /** Reads the text to its end. */
  void readAll(char separator) {
    CsvRow row = new CsvRow(separator);
    List<String> header = next(row);
    if (header == null) {
      return;
    }
    TableRows rows = new TableRows(header, handler, members);
    List<String> cells = next(row);
    while (cells != null && rows.row(cells)) {
      cells = next(row);
    }
    rows.end();
  }

  /** The next row that can be read; null at the end. */
  private @Nullable List<String> next(CsvRow row) {
    while (window.hasMore()) {
      int end = row.read(window.buffer, window.position, window.end, window.holdsTheRest());
      if (end > 0) {
        window.position = end;
        return row.cells();
      }
      if (end == CsvRow.INCOMPLETE && window.fill()) {
        continue;
      }
      handler.broken(
          end == CsvRow.INCOMPLETE && window.isFull()
              ? "a row is longer than a record may be (limit recordBytes)"
              : "a quoted cell is not closed as it should be");
      searched += window.end - window.position;
      if (searched > MAX_SEARCHED) {
        handler.abandoned("too damaged to be read on: " + MAX_SEARCHED + " bytes were searched");
        return null;
      }
      toNextLine();
    }
    return null;
  }

  private void toNextLine() {
    while (window.hasMore() && window.buffer[window.position] != '\n') {
      window.position++;
    }
    window.position += window.hasMore() ? 1 : 0;
  }
}
