package io.keytrail.sources.tables;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.util.function.UnaryOperator;

/**
 * Reads a cell that holds JSON, or a structure as Trino and Athena print it: {@code {type=Root,
 * sessioncontext={attributes={…}}, tags=[a, b]}}. The printed form has no quotes, so a value that
 * itself contains {@code ", name="} cannot be told from two; everything else comes back exactly.
 */
final class PrintedRow {
  private static final int MAX_DEPTH = 16;

  private final String text;
  private final UnaryOperator<String> spelling;
  private int at;

  private PrintedRow(String text, UnaryOperator<String> spelling) {
    this.text = text;
    this.spelling = spelling;
  }

  /**
   * The cell as JSON, its member names respelled at every level.
   *
   * @return an object or list if the cell holds one, else its text as a string
   */
  static JsonSlice toJson(String cell, UnaryOperator<String> spelling) {
    String trimmed = cell.strip();
    if (RowObject.holdsJson(trimmed)) {
      try {
        return respelled(JsonSlice.parse(trimmed), spelling, 0);
      } catch (MalformedJson broken) {
        return RowObject.string(cell);
      }
    }
    if (trimmed.startsWith("{") && trimmed.endsWith("}") && trimmed.indexOf('=') > 0) {
      return new PrintedRow(trimmed, spelling).structure(0);
    }
    return RowObject.string(cell);
  }

  private static JsonSlice respelled(JsonSlice value, UnaryOperator<String> spelling, int depth) {
    if (value.kind() != JsonSlice.Kind.OBJECT || depth > MAX_DEPTH) {
      return value;
    }
    RowObject object = new RowObject();
    value.members(
        (name, member) -> object.raw(spelling.apply(name), respelled(member, spelling, depth + 1)));
    return object.slice();
  }

  private JsonSlice structure(int depth) {
    RowObject object = new RowObject();
    at++;
    while (at < text.length() && text.charAt(at) != '}') {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String name = text.substring(at, equals).strip();
      at = equals + 1;
      if (at < text.length() && text.charAt(at) == '{' && depth < MAX_DEPTH) {
        object.raw(spelling.apply(name), structure(depth + 1));
      } else {
        int end = valueEnd();
        String value = text.substring(at, end);
        at = end;
        if (!value.equals("null") && !value.isEmpty()) {
          object.text(spelling.apply(name), value);
        }
      }
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      }
    }
    at++;
    return object.slice();
  }

  /** A value ends at the brace that closes its structure, or at a comma that a name follows. */
  private int valueEnd() {
    int nested = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        nested++;
      } else if (c == ']') {
        nested--;
      } else if (c == '}') {
        if (nested == 0) {
          return i;
        }
        nested--;
      } else if (c == ',' && nested <= 0 && nameFollows(i + 1)) {
        return i;
      }
    }
    return text.length();
  }

  private boolean nameFollows(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    int start = i;
    while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
      i++;
    }
    return i > start && i < text.length() && text.charAt(i) == '=';
  }
}
