package io.keytrail.detection.guidance.pivot;

import java.util.Collection;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How a language writes text. Names come from logs and so from thieves: each dialect ends a literal
 * only where we do, and whatever is not printable is written as the code point that it is.
 *
 * <p>Sources: Trino "Literals" ({@code ''} and {@code U&'\0041'}; a backslash is an ordinary
 * character elsewhere), GoogleSQL "Lexical structure" (backslash escapes), Kusto "The string data
 * type" (backslash escapes).
 */
enum Dialect {
  TRINO("-- ") {
    @Override
    String text(String value) {
      StringBuilder plain = new StringBuilder("'");
      StringBuilder unicode = new StringBuilder("U&'");
      boolean printable = true;
      for (int c : codePoints(value)) {
        printable &= printable(c);
        String doubled = c == '\'' ? "''" : Character.toString(c);
        plain.append(doubled);
        if (c == '\\') {
          unicode.append("\\\\");
        } else if (printable(c)) {
          unicode.append(doubled);
        } else {
          unicode.append(String.format("\\+%06X", c));
        }
      }
      return (printable ? plain : unicode).append('\'').toString();
    }
  },
  GOOGLE("-- ") {
    @Override
    String text(String value) {
      return backslashed(value, c -> String.format("\\U%08x", c));
    }
  },
  KUSTO("// ") {
    @Override
    String text(String value) {
      return backslashed(value, Dialect::utf16);
    }
  };

  private final String comment;

  Dialect(String comment) {
    this.comment = comment;
  }

  /** A literal that stands for exactly this text. */
  abstract String text(String value);

  /** Literals with commas between. */
  String texts(Collection<String> values) {
    return values.stream().map(this::text).collect(Collectors.joining(", "));
  }

  /** A comment of one line. Our own words only: a value could end it. */
  String comment(String words) {
    return comment + words + "\n";
  }

  private static String backslashed(String value, IntFunction<String> unicode) {
    StringBuilder literal = new StringBuilder("'");
    for (int c : codePoints(value)) {
      if (c == '\'' || c == '\\') {
        literal.append('\\').appendCodePoint(c);
      } else if (printable(c)) {
        literal.appendCodePoint(c);
      } else {
        literal.append(unicode.apply(c));
      }
    }
    return literal.append('\'').toString();
  }

  /** Kusto knows no longer escape than four digits. */
  private static String utf16(int c) {
    StringBuilder escapes = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      escapes.append(String.format("\\u%04x", (int) unit));
    }
    return escapes.toString();
  }

  /** The code points; a lone surrogate, which no engine can be given, as U+FFFD. */
  private static int[] codePoints(String value) {
    return value
        .codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .toArray();
  }

  private static boolean printable(int c) {
    return c >= ' ' && c < 0x7F;
  }
}
