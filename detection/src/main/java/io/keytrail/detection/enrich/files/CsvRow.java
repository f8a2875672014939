package io.keytrail.detection.enrich.files;

import java.util.ArrayList;
import java.util.List;

/** One line of a comma-separated file (RFC 4180, without line breaks inside quotes). */
final class CsvRow {
  private static final int MOST_COLUMNS = 64;

  private CsvRow() {}

  /** The fields without their quotes and surrounding white space. */
  static List<String> parse(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted && fields.size() < MOST_COLUMNS) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
