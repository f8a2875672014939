package io.keytrail.sources.tables;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Writes one row as a JSON object. A cell that holds an object or a list becomes that. */
public final class RowObject {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
  private boolean empty = true;

  public RowObject() {
    out.write('{');
  }

  /** Adds a value as it is, except that a string which holds an object or a list becomes that. */
  public void json(String name, JsonSlice value) {
    if (value.kind() == JsonSlice.Kind.TEXT) {
      text(name, value.text());
    } else {
      raw(name, value);
    }
  }

  /** Adds a value exactly as it is. */
  public void raw(String name, JsonSlice value) {
    name(name);
    out.write(value.buffer(), value.start(), value.length());
  }

  /** A text as a JSON string. */
  static JsonSlice string(String text) {
    RowObject row = new RowObject();
    row.quoted(text);
    byte[] bytes = row.out.toByteArray();
    return JsonSlice.within(bytes, 1, bytes.length);
  }

  /** Adds the text of a cell. */
  public void text(String name, String cell) {
    name(name);
    String trimmed = cell.strip();
    if (holdsJson(trimmed)) {
      out.writeBytes(trimmed.getBytes(StandardCharsets.UTF_8));
    } else {
      quoted(cell);
    }
  }

  /** Adds a text as a string, whatever it looks like. */
  public void plain(String name, String text) {
    name(name);
    quoted(text);
  }

  /** Whether the text is one JSON object or list. */
  static boolean holdsJson(String trimmed) {
    if (trimmed.length() < 2 || "{[".indexOf(trimmed.charAt(0)) < 0) {
      return false;
    }
    try {
      JsonSlice value = JsonSlice.parse(trimmed);
      return trimmed.charAt(0) == '[' ? isList(value) : isObject(value);
    } catch (MalformedJson notJson) {
      return false;
    }
  }

  private static boolean isObject(JsonSlice value) {
    value.members((name, member) -> member.kind());
    return true;
  }

  /** {@code [a, b]} is how some tables print a list of bare words, which is no JSON. */
  private static boolean isList(JsonSlice value) {
    boolean[] good = {true};
    value.elements(element ->
        good[0] &=
            switch (element.kind()) {
              case OBJECT -> isObject(element);
              case ARRAY, TEXT -> true;
              case NUMBER, BOOLEAN, NULL -> LITERAL.matcher(element.json()).matches();
            });
    return good[0];
  }

  private void name(String name) {
    if (!empty) {
      out.write(',');
    }
    empty = false;
    quoted(name);
    out.write(':');
  }

  private void quoted(String text) {
    out.write('"');
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == '"' || b == '\\') {
        out.write('\\');
        out.write(b);
      } else if (b >= 0 && b < ' ') {
        out.writeBytes(new byte[] {'\\', 'u', '0', '0', HEX[b >> 4], HEX[b & 15]});
      } else {
        out.write(b);
      }
    }
    out.write('"');
  }

  /** The object, in bytes of its own. */
  public JsonSlice slice() {
    byte[] open = out.toByteArray();
    byte[] closed = Arrays.copyOf(open, open.length + 1);
    closed[open.length] = '}';
    return JsonSlice.within(closed, 0, closed.length);
  }
}
