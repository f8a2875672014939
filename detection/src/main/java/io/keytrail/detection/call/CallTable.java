package io.keytrail.detection.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of calls and the sort each is of, written as a text: a line is a sort, a colon, and names
 * separated by commas. Names are compared in lower case; one that ends with a star stands for all
 * that begin like it. Immutable.
 */
final class CallTable {
  private record Beginning(String text, CallSort sort) {}

  private final Map<String, CallSort> names = new HashMap<>();
  private final List<Beginning> beginnings = new ArrayList<>();

  private CallTable() {}

  static CallTable of(String text) {
    CallTable table = new CallTable();
    text.lines().filter(line -> !line.isBlank()).forEach(table::line);
    return table;
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    CallSort sort = CallSort.valueOf(line.substring(0, colon).strip());
    for (String written : line.substring(colon + 1).split(",")) {
      String name = written.strip().toLowerCase(Locale.ROOT);
      if (name.endsWith("*")) {
        beginnings.add(new Beginning(name.substring(0, name.length() - 1), sort));
      } else {
        names.put(name, sort);
      }
    }
  }

  /** The sort of a name in lower case; {@link CallSort#ORDINARY} for one not in the table. */
  CallSort sortOf(String name) {
    CallSort exact = names.get(name);
    if (exact != null) {
      return exact;
    }
    for (Beginning beginning : beginnings) {
      if (name.startsWith(beginning.text())) {
        return beginning.sort();
      }
    }
    return CallSort.ORDINARY;
  }
}
