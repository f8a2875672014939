package io.keytrail.sources.tables;

import io.keytrail.model.json.JsonSlice;
import java.util.ArrayList;
import java.util.List;

/** A whole CSV text with a header (RFC 4180), each row as an object of its columns. */
public final class CsvObjects {
  private CsvObjects() {}

  /** The rows up to the first that cannot be read; cells that a row lacks are left out. */
  public static List<JsonSlice> of(byte[] utf8) {
    List<JsonSlice> objects = new ArrayList<>();
    CsvRow row = new CsvRow(',');
    int at = row.read(utf8, 0, utf8.length, true);
    List<String> names = List.copyOf(row.cells());
    while (at > 0 && at < utf8.length) {
      at = row.read(utf8, at, utf8.length, true);
      if (at > 0) {
        objects.add(object(names, row.cells()));
      }
    }
    return objects;
  }

  private static JsonSlice object(List<String> names, List<String> cells) {
    RowObject object = new RowObject();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      if (!cells.get(i).isEmpty()) {
        object.text(names.get(i), cells.get(i));
      }
    }
    return object.slice();
  }
}
