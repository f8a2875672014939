package io.keytrail.model.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value where it stands in the bytes it was read from: no tree is built, and members are
 * found by scanning when they are asked for. Immutable as long as nobody writes to the buffer,
 * which readers never do; it keeps the whole buffer alive, so whoever keeps one for long takes
 * {@link #detached()}.
 */
public final class JsonSlice {
  /** The sort of a JSON value. */
  public enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private final byte[] buffer;
  private final int start;
  private final int end;

  private JsonSlice(byte[] buffer, int start, int end) {
    this.buffer = buffer;
    this.start = start;
    this.end = end;
  }

  /**
   * Reads bytes that hold exactly one value.
   *
   * @throws MalformedJson if they hold none, a broken one, or more behind it
   */
  public static JsonSlice parse(byte[] utf8) {
    int from = JsonScanner.skipWhitespace(utf8, 0, utf8.length);
    int to = JsonScanner.skipValue(utf8, from, utf8.length);
    int rest = JsonScanner.skipWhitespace(utf8, to, utf8.length);
    if (rest != utf8.length) {
      throw new MalformedJson("something follows the value", rest);
    }
    return new JsonSlice(utf8, from, to);
  }

  /** As {@link #parse(byte[])}. */
  public static JsonSlice parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The value at a place that a scanner has found; nothing is checked. */
  public static JsonSlice within(byte[] buffer, int start, int end) {
    return new JsonSlice(buffer, start, end);
  }

  public Kind kind() {
    return switch (buffer[start]) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.TEXT;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      default -> Kind.NUMBER;
    };
  }

  public boolean isNull() {
    return kind() == Kind.NULL;
  }

  /**
   * The member of that name, spelled exactly so, the first where there are several; null when this
   * is no object or has none.
   *
   * @throws MalformedJson if the object is broken before the member
   */
  public @Nullable JsonSlice get(String name) {
    long found = JsonPath.member(buffer, start, end, name);
    return found == JsonPath.ABSENT
        ? null
        : new JsonSlice(buffer, JsonPath.start(found), JsonPath.end(found));
  }

  /** The value behind a path of member names; null where the path breaks off. */
  public @Nullable JsonSlice at(String... path) {
    long found = JsonPath.value(buffer, start, end, path);
    return found == JsonPath.ABSENT
        ? null
        : new JsonSlice(buffer, JsonPath.start(found), JsonPath.end(found));
  }

  /** The text at a path of member names; empty where there is none or it is null. */
  public String textAt(String... path) {
    long found = JsonPath.value(buffer, start, end, path);
    if (found == JsonPath.ABSENT) {
      return "";
    }
    int from = JsonPath.start(found);
    int to = JsonPath.end(found);
    return switch (buffer[from]) {
      case 'n' -> "";
      case '"' -> JsonText.decode(buffer, from + 1, to - 1);
      default -> new String(buffer, from, to - from, StandardCharsets.UTF_8);
    };
  }

  /** Visits the members of an object in their order; does nothing on other kinds. */
  public void members(BiConsumer<String, JsonSlice> visitor) {
    if (buffer[start] != '{') {
      return;
    }
    JsonMembers members = new JsonMembers();
    members.read(buffer, start, end);
    for (int i = 0; i < members.size(); i++) {
      visitor.accept(members.name(i), members.value(i));
    }
  }

  /** Visits the elements of an array in their order; does nothing on other kinds. */
  public void elements(Consumer<JsonSlice> visitor) {
    if (buffer[start] != '[') {
      return;
    }
    int at = JsonScanner.skipWhitespace(buffer, start + 1, end);
    while (at < end && buffer[at] != ']') {
      int to = JsonScanner.skipValue(buffer, at, end);
      visitor.accept(new JsonSlice(buffer, at, to));
      at = JsonScanner.skipWhitespace(buffer, to, end);
      if (at < end && buffer[at] == ',') {
        at = JsonScanner.skipWhitespace(buffer, at + 1, end);
      }
    }
  }

  /** The decoded string; for every other kind its JSON as it is spelled. */
  public String text() {
    if (buffer[start] == '"') {
      return JsonText.decode(buffer, start + 1, end - 1);
    }
    return json();
  }

  /** The value's own bytes as text, spelled as in the record. */
  public String json() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  public byte[] buffer() {
    return buffer;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public int length() {
    return end - start;
  }

  /** The same value in a buffer of its own. */
  public JsonSlice detached() {
    return new JsonSlice(Arrays.copyOfRange(buffer, start, end), 0, end - start);
  }

  @Override
  public String toString() {
    return json();
  }
}
