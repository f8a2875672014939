package io.keytrail.sources.files;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.tables.CloudTrailColumns;
import io.keytrail.sources.tables.RowObject;
import java.util.List;

/**
 * Makes each row of a table an object of its columns. A table of which the first rows are no
 * records is left alone as a whole, with the reason, rather than refused row by row.
 */
final class TableRows {
  private static final int ROWS_TRIED = 10;
  private static final int COLUMNS_NAMED = 6;

  private final List<String> names;
  private final boolean cloudTrail;
  private final RecordHandler handler;
  private final JsonMembers members;
  private long unknown;
  private boolean known;

  TableRows(List<String> header, RecordHandler handler, JsonMembers members) {
    this.names = header.stream().map(TableRows::name).toList();
    this.cloudTrail = CloudTrailColumns.isRow(names);
    this.handler = handler;
    this.members = members;
  }

  /** Takes the cells of a row; false when the table is none that is read. */
  boolean row(List<String> cells) {
    if (cells.size() == names.size()) {
      record(cloudTrail ? cloudTrailRow(names, cells) : plainRow(names, cells));
    } else if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
      handler.broken("a row has another number of cells than the header");
    }
    return known || unknown < ROWS_TRIED;
  }

  /** No rows come any more. */
  void end() {
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
}
