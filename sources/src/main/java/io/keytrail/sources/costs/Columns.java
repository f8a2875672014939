package io.keytrail.sources.costs;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import java.util.List;

/**
 * Columns by which a table gives itself away: at least one spelling of each has to be there. Looked
 * for by their bytes, because every record that nobody else knows is asked.
 */
final class Columns {
  private final List<JsonNames> needed;

  private Columns(List<JsonNames> needed) {
    this.needed = needed;
  }

  /** The columns, each with its spellings. */
  static Columns of(JsonNames... needed) {
    return new Columns(List.of(needed));
  }

  boolean in(JsonMembers row) {
    return needed.stream().allMatch(column -> has(row, column));
  }

  private static boolean has(JsonMembers row, JsonNames column) {
    for (int i = 0; i < row.size(); i++) {
      if (column.indexOf(row.buffer(), row.nameStart(i), row.nameEnd(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
