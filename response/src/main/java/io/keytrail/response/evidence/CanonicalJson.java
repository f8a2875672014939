package io.keytrail.response.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form that RFC 8785 allows, so that a signature over it can be checked by anybody.
 * Numbers are whole and exact: nothing here needs others.
 */
public final class CanonicalJson {
  private static final long MOST = 1L << 53;

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical bytes of an object.
   *
   * @param members strings, whole numbers, truth values, and lists and maps of these
   * @throws IllegalArgumentException if something else is in it
   */
  public static byte[] of(Map<String, ?> members) {
    CanonicalJson json = new CanonicalJson();
    json.write(members);
    return json.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Object value) {
    switch (value) {
      case String string -> write(string);
      case Long number when Math.abs(number) <= MOST -> text.append(number.longValue());
      case Integer number -> text.append(number.intValue());
      case Boolean truth -> text.append(truth.booleanValue());
      case List<?> list -> write(list);
      case Map<?, ?> map -> write(map);
      default -> throw new IllegalArgumentException("no canonical form of " + value.getClass());
    }
  }

  private void write(List<?> list) {
    text.append('[');
    String between = "";
    for (Object value : list) {
      text.append(between);
      write(value);
      between = ",";
    }
    text.append(']');
  }

  /** Members by the UTF-16 code units of their names (section 3.2.3), as Java compares them. */
  private void write(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    text.append('{');
    String between = "";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      text.append(between);
      write(member.getKey());
      text.append(':');
      write(member.getValue());
      between = ",";
    }
    text.append('}');
  }

  /** As section 3.2.2.2 has it: only what has to be is escaped. */
  private void write(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        default -> {
          if (c < ' ') {
            text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
