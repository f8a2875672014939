package io.keytrail.simulation.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON written into a growing byte buffer, one call a token; commas are put where they belong. It
 * trusts its caller to open and close in order and is made to be reused. Not thread-safe.
 */
public final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer = new byte[8192];
  private int size;
  private boolean fresh;

  public JsonBytes beginObject() {
    separate();
    return put('{');
  }

  public JsonBytes endObject() {
    return put('}');
  }

  public JsonBytes beginArray() {
    separate();
    return put('[');
  }

  public JsonBytes endArray() {
    return put(']');
  }

  /** A member's name; its value follows. */
  public JsonBytes name(String name) {
    separate();
    put('"').escaped(name).put('"');
    return put(':');
  }

  public JsonBytes text(String value) {
    separate();
    return put('"').escaped(value).put('"');
  }

  public JsonBytes literal(String value) {
    separate();
    return ascii(value);
  }

  public JsonBytes member(String name, String value) {
    return name(name).text(value);
  }

  /** A member whose value is written as it is: a number, a boolean, null, ready JSON. */
  public JsonBytes memberLiteral(String name, String value) {
    return name(name).literal(value);
  }

  /** A member that is left out where its value is empty. */
  public JsonBytes memberUnlessEmpty(String name, String value) {
    return value.isEmpty() ? this : member(name, value);
  }

  public JsonBytes member(String name, long value) {
    return name(name).literal(Long.toString(value));
  }

  /** The inside of a string, escaped, without quotes. */
  public JsonBytes escaped(String value) {
    int length = value.length();
    ensure(length);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
        return escapedFrom(value, i);
      }
      buffer[size++] = (byte) c;
    }
    return this;
  }

  private JsonBytes escapedFrom(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        put('\\').put(c);
      } else if (c < ' ' || c == 0x7f) {
        ascii("\\u00").put(HEX[c >> 4]).put(HEX[c & 15]);
      } else if (c < 0x7f) {
        put(c);
      } else {
        int codePoint = value.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
        bytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
      }
    }
    return this;
  }

  /** Characters of ASCII as they are. */
  public JsonBytes ascii(String value) {
    ensure(value.length());
    for (int i = 0; i < value.length(); i++) {
      buffer[size++] = (byte) value.charAt(i);
    }
    return this;
  }

  public JsonBytes bytes(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, buffer, size, value.length);
    size += value.length;
    return this;
  }

  /** One character of ASCII as it is. */
  public JsonBytes put(int c) {
    ensure(1);
    buffer[size++] = (byte) c;
    return this;
  }

  /** Begins a new line before the next token, for files that people read. */
  public JsonBytes newLine(int indent) {
    byte last = size == 0 ? 0 : buffer[size - 1];
    if (last != '{' && last != '[') {
      put(',');
    }
    put('\n').ascii(" ".repeat(indent));
    fresh = true;
    return this;
  }

  /** A comma where the last byte was the end of a value. */
  private void separate() {
    if (size == 0 || fresh) {
      fresh = false;
      return;
    }
    byte last = buffer[size - 1];
    if (last != '{' && last != '[' && last != ':' && last != ',' && last != '\n') {
      put(',');
    }
  }

  private void ensure(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }

  public int size() {
    return size;
  }

  /** Forgets what was written; keeps the buffer. */
  public void clear() {
    size = 0;
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
  }

  @Override
  public String toString() {
    return new String(buffer, 0, size, StandardCharsets.UTF_8);
  }
}
