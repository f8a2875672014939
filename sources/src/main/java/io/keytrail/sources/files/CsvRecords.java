package io.keytrail.sources.files;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.tables.CloudTrailColumns;
import io.keytrail.sources.tables.CsvRow;
import io.keytrail.sources.tables.RowObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV text (RFC 4180, any of the usual separators) into rows and makes each an object of its
 * columns. A table of which the first rows are no records is left alone as a whole, with the
 * reason, rather than refused row by row.
 */
final class CsvRecords {
  private static final int ROWS_TRIED = 10;
  private static final int MAX_SEARCHED = 64 << 20;
  private static final int COLUMNS_NAMED = 6;

  private final Window window;
  private final RecordHandler handler;
  private final JsonMembers members;
  private long searched;
  private long unknown;
  private boolean known;

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
    List<String> names = header.stream().map(CsvRecords::name).toList();
    boolean cloudTrail = CloudTrailColumns.isRow(names);
    List<String> cells = next(row);
    while (cells != null) {
      if (cells.size() == names.size()) {
        record(cloudTrail ? cloudTrailRow(names, cells) : plainRow(names, cells));
      } else if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
        handler.broken("a row has another number of cells than the header");
      }
      if (!known && unknown >= ROWS_TRIED) {
        break;
      }
      cells = next(row);
    }
    if (!known && unknown > 0) {
      handler.abandoned(described(names));
    }
  }

  private static String described(List<String> names) {
    return "a table with the columns "
        + String.join(", ", names.subList(0, Math.min(COLUMNS_NAMED, names.size())))
        + (names.size() > COLUMNS_NAMED ? ", …" : "")
        + ": no log that is read has these";
  }

  /** The portals write the zone of a time column into its name. */
  private static String name(String header) {
    String name = header.strip();
    return name.endsWith(" [UTC]") ? name.substring(0, name.length() - " [UTC]".length()) : name;
  }

  private static JsonSlice plainRow(List<String> names, List<String> cells) {
    RowObject object = new RowObject();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        object.text(names.get(i), cells.get(i));
      }
    }
    return object.slice();
  }

  private static JsonSlice cloudTrailRow(List<String> names, List<String> cells) {
    CloudTrailColumns.Row object = new CloudTrailColumns.Row();
    for (int i = 0; i < cells.size(); i++) {
      object.add(names.get(i), cells.get(i));
    }
    return object.slice();
  }

  private void record(JsonSlice object) {
    try {
      members.read(object.buffer(), object.start(), object.end());
    } catch (MalformedJson tooDeep) {
      handler.broken("a cell holds JSON that cannot be read");
      return;
    }
    if (!known) {
      if (!handler.accepts(members)) {
        unknown++;
        return;
      }
      known = true;
      for (; unknown > 0; unknown--) {
        handler.broken("no known kind of log has these fields");
      }
    }
    handler.object(object.buffer(), object.start(), object.end(), members);
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
