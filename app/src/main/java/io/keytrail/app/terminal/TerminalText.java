package io.keytrail.app.terminal;

/**
 * Makes text from logs safe and honest to show. Whatever could move the cursor, change colours,
 * reorder or hide characters is spelled out as its code point: control characters (C0, C1, DEL),
 * format characters (bidirectional marks, zero-width characters, tags), line and paragraph
 * separators, lone surrogates, unassigned and private characters, and combining marks beyond two in
 * a row. What is shown is one line, and never longer than asked for.
 */
public final class TerminalText {
  /** Longest piece of log text that is shown in one place, in characters. */
  public static final int MAX_LENGTH = 300;

  private static final int MAX_MARKS_IN_A_ROW = 2;
  private static final String CUT = "…";

  private TerminalText() {}

  /** The text made safe, cut at {@link #MAX_LENGTH}. */
  public static String safe(String text) {
    return safe(text, MAX_LENGTH);
  }

  /** The text made safe, cut at {@code maxLength} characters of its own. */
  public static String safe(String text, int maxLength) {
    StringBuilder safe = new StringBuilder(Math.min(text.length(), maxLength) + 8);
    int marks = 0;
    int at = 0;
    while (at < text.length()) {
      if (at >= maxLength) {
        return safe.append(CUT).toString();
      }
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (marks > MAX_MARKS_IN_A_ROW || mustBeSpelledOut(codePoint)) {
        spellOut(codePoint, safe);
      } else {
        safe.appendCodePoint(codePoint);
      }
    }
    return safe.toString();
  }

  /** Whether a code point may not reach a terminal as it is. */
  static boolean mustBeSpelledOut(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isBlankLookalike(codePoint);
    };
  }

  /** Letters and marks that show as nothing: Hangul fillers, Braille blank, variation selectors. */
  private static boolean isBlankLookalike(int codePoint) {
    return codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x2800
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x034F
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static void spellOut(int codePoint, StringBuilder safe) {
    switch (codePoint) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> safe.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
    }
  }
}
