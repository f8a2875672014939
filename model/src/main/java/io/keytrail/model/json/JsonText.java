package io.keytrail.model.json;

import java.nio.charset.StandardCharsets;

/** Decodes the inside of a JSON string: UTF-8 with escapes, leniently, never failing. */
final class JsonText {
  private static final int HEX_DIGITS = 4;

  private JsonText() {}

  /** The text between the quotes; a broken escape stands for itself. */
  static String decode(byte[] buffer, int start, int end) {
    for (int at = start; at < end; at++) {
      if (buffer[at] == '\\') {
        return unescape(new String(buffer, start, end - start, StandardCharsets.UTF_8));
      }
    }
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  private static String unescape(String escaped) {
    StringBuilder text = new StringBuilder(escaped.length());
    int at = 0;
    while (at < escaped.length()) {
      char c = escaped.charAt(at++);
      if (c != '\\' || at == escaped.length()) {
        text.append(c);
        continue;
      }
      char kind = escaped.charAt(at++);
      switch (kind) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'u' -> at = appendUnicode(escaped, at, text);
        default -> text.append(kind);
      }
    }
    return text.toString();
  }

  private static int appendUnicode(String escaped, int at, StringBuilder text) {
    if (at + HEX_DIGITS <= escaped.length()) {
      int code = 0;
      for (int i = 0; i < HEX_DIGITS; i++) {
        code = code * 16 + Character.digit(escaped.charAt(at + i), 16);
        if (code < 0) {
          text.append("\\u");
          return at;
        }
      }
      text.append((char) code);
      return at + HEX_DIGITS;
    }
    text.append("\\u");
    return at;
  }
}
