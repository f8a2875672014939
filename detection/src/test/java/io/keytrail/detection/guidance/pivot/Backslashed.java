package io.keytrail.detection.guidance.pivot;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads the literals of a text in GoogleSQL or Kusto as those read them, written apart from what
 * writes them: a quote begins one, a backslash takes the next character for itself, and the next
 * quote or the line's end ends it. Comments begin with {@code --} or {@code //} outside of one.
 */
final class Backslashed {
  private static final int HEX = 16;

  private Backslashed() {}

  static Set<String> literals(String text) {
    Set<String> literals = new LinkedHashSet<>();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("-- ", at) || text.startsWith("// ", at)) {
        at = text.indexOf('\n', at);
      } else if (text.startsWith("r'", at)) {
        at = text.indexOf('\'', at + 2);
      } else if (text.charAt(at) == '\'') {
        StringBuilder literal = new StringBuilder();
        at = read(text, at + 1, literal);
        literals.add(literal.toString());
      }
      at++;
    }
    return literals;
  }

  private static int read(String text, int start, StringBuilder literal) {
    int at = start;
    while (text.charAt(at) != '\'') {
      char c = text.charAt(at++);
      if (c == '\n') {
        throw new IllegalArgumentException("a literal does not end on its line");
      }
      if (c != '\\') {
        literal.append(c);
        continue;
      }
      char escaped = text.charAt(at++);
      switch (escaped) {
        case 'u' -> {
          literal.append((char) Integer.parseInt(text.substring(at, at + 4), HEX));
          at += 4;
        }
        case 'U' -> {
          literal.appendCodePoint(Integer.parseInt(text.substring(at, at + 8), HEX));
          at += 8;
        }
        default -> literal.append(escaped);
      }
    }
    return at;
  }
}
