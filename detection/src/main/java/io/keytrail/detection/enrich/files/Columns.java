package io.keytrail.detection.enrich.files;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Column names of a table with a header, whatever their case. */
final class Columns {
  private final Map<String, Integer> places = new HashMap<>();

  Columns(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
    }
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /** The field under the first of these names that the table has; empty when it has none. */
  String field(List<String> row, String... names) {
    for (String name : names) {
      Integer place = places.get(name);
      if (place != null) {
        return place < row.size() ? row.get(place) : "";
      }
    }
    return "";
  }
}
