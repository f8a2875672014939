package io.keytrail.sources.s3access;

import io.keytrail.sources.fields.Fields;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The values of one record. A field that is not told is empty, for which the log writes {@code -}.
 */
final class AccessRecord {
  private final Map<AccessField, String> values = new EnumMap<>(AccessField.class);

  private AccessRecord() {}

  /**
   * Splits a line at its blanks, those in brackets and quotes aside. A client may send a user agent
   * with quotes in it, so only one before a blank or the end closes a field.
   */
  static AccessRecord ofLine(byte[] buffer, int start, int end) {
    AccessRecord record = new AccessRecord();
    int at = start;
    for (AccessField field : AccessField.values()) {
      if (at >= end) {
        return record;
      }
      byte close =
          switch (buffer[at]) {
            case '[' -> ']';
            case '"' -> '"';
            default -> ' ';
          };
      int from = close == ' ' ? at : at + 1;
      int to = closing(buffer, from, end, close);
      record.put(field, new String(buffer, from, to - from, StandardCharsets.UTF_8));
      at = close == ' ' ? to + 1 : to + 2;
    }
    return record;
  }

  private static int closing(byte[] buffer, int from, int end, byte close) {
    int at = from;
    while (at < end
        && (buffer[at] != close || (close != ' ' && at + 1 < end && buffer[at + 1] != ' '))) {
      at++;
    }
    return at;
  }

  static AccessRecord ofRow(Fields row) {
    AccessRecord record = new AccessRecord();
    for (AccessField field : AccessField.values()) {
      record.put(field, row.text(field.columns()));
    }
    return record;
  }

  private void put(AccessField field, String value) {
    values.put(field, value.equals("-") ? "" : value);
  }

  /** How many fields the line has. */
  int size() {
    return values.size();
  }

  /** The text of a field; empty where it is not told. */
  String get(AccessField field) {
    return values.getOrDefault(field, "");
  }
}
