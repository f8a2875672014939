package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.tables.RowObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Query results of Log Analytics: {@code tables[]} of {@code columns} and {@code rows}, in the
 * spelling of the query API and in the older one with capitals. Each row becomes an object of its
 * columns.
 */
final class LogAnalyticsTables {
  private LogAnalyticsTables() {}

  static boolean open(Letter letter, Contents contents) {
    JsonSlice columns = either(letter.array("columns"), letter.array("Columns"));
    JsonSlice rows = either(letter.array("rows"), letter.array("Rows"));
    if (columns == null || rows == null) {
      return false;
    }
    List<String> names = new ArrayList<>();
    columns.elements(column -> names.add(nameOf(column)));
    rows.elements(row -> contents.inner(rowOf(names, row)));
    return true;
  }

  private static String nameOf(JsonSlice column) {
    String name = column.textAt("name");
    return name.isEmpty() ? column.textAt("ColumnName") : name;
  }

  private static JsonSlice rowOf(List<String> names, JsonSlice row) {
    RowObject object = new RowObject();
    int[] column = new int[1];
    row.elements(cell -> {
      if (column[0] < names.size() && !cell.isNull()) {
        object.json(names.get(column[0]), cell);
      }
      column[0]++;
    });
    return object.slice();
  }

  private static @Nullable JsonSlice either(@Nullable JsonSlice one, @Nullable JsonSlice other) {
    return one == null ? other : one;
  }
}
