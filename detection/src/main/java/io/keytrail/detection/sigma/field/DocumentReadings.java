package io.keytrail.detection.sigma.field;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which the same document is written in logs. Providers put JSON into strings of JSON
 * (policies, target resources) and URL-encode it; rule authors write what they see in a console.
 */
public final class DocumentReadings {
  private static final int MAX_ESCAPE_LEVELS = 3;

  private DocumentReadings() {}

  static List<String> of(FieldValue value) {
    String text = value.text();
    boolean document =
        value.kind() == FieldValue.Kind.OBJECT || value.kind() == FieldValue.Kind.ARRAY;
    if (!document && !looksLikeDocument(text)) {
      return List.of();
    }
    List<String> readings = new ArrayList<>();
    String current = text;
    if (looksUrlEncoded(current)) {
      current = urlDecoded(current);
      add(readings, text, current);
    }
    addLoose(readings, text, current);
    for (int level = 0; level < MAX_ESCAPE_LEVELS && current.indexOf('\\') >= 0; level++) {
      current = unescaped(current);
      add(readings, text, current);
      addLoose(readings, text, current);
    }
    return readings;
  }

  private static void add(List<String> readings, String original, String reading) {
    if (!reading.equals(original) && !readings.contains(reading)) {
      readings.add(reading);
    }
  }

  private static void addLoose(List<String> readings, String original, String reading) {
    add(readings, original, loosened(reading));
  }

  /** Whether a text begins like a JSON object or array, URL-encoded ones included. */
  static boolean looksLikeDocument(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length()
        && (text.charAt(at) == '{' || text.charAt(at) == '[' || looksUrlEncoded(text));
  }

  static boolean looksUrlEncoded(String text) {
    return text.startsWith("%7B") || text.startsWith("%5B") || text.startsWith("%7b");
  }

  /** Decodes what is well encoded and leaves everything else as it is. */
  static String urlDecoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** One level of JSON escapes resolved; a broken escape stands for itself. */
  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        plain.append(c);
        continue;
      }
      char kind = text.charAt(at++);
      switch (kind) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'u' -> at = appendUnicode(text, at, plain);
        default -> plain.append(kind);
      }
    }
    return plain.toString();
  }

  private static int appendUnicode(String text, int at, StringBuilder plain) {
    int end = at + 4;
    int code = end <= text.length() ? 0 : -1;
    for (int i = at; i < end && code >= 0; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      code = digit < 0 ? -1 : code * 16 + digit;
    }
    plain.append(code < 0 ? 'u' : (char) code);
    return code < 0 ? at : end;
  }

  /**
   * The text without the white space that JSON allows between its tokens, judged by the characters
   * around it, so that it also works on fragments such as a rule's {@code "Effect": "Allow"}.
   */
  public static String loosened(String text) {
    StringBuilder loose = null;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c > ' ') {
        if (loose != null) {
          loose.append(c);
        }
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && text.charAt(end) <= ' ') {
        end++;
      }
      if (betweenTokens(text, at, end)) {
        loose = loose == null ? new StringBuilder(text.length()).append(text, 0, at) : loose;
      } else if (loose != null) {
        loose.append(text, at, end);
      }
      at = end;
    }
    return loose == null ? text : loose.toString();
  }

  private static boolean betweenTokens(String text, int from, int to) {
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    char after = to == text.length() ? ' ' : text.charAt(to);
    if (before == ':' || before == ',') {
      char earlier = from < 2 ? ' ' : text.charAt(from - 2);
      return "\"}]".indexOf(earlier) >= 0 || "\"{[".indexOf(after) >= 0;
    }
    if (before == '{' || before == '[') {
      return "\"{[]}".indexOf(after) >= 0;
    }
    return (after == '}' || after == ']' || after == ',' || after == ':')
        && "\"}]".indexOf(before) >= 0;
  }
}
