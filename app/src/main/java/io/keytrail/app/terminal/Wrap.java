package io.keytrail.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks safe texts into lines of a terminal's width. */
public final class Wrap {
  private static final String CUT = "…";

  private Wrap() {}

  /** Lines of at most {@code columns}, broken at spaces, and inside words that are longer. */
  public static List<String> lines(String text, int columns) {
    int width = Math.max(columns, 2);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int wide = TextWidth.of(word);
      if (used > 0 && used + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      } else if (used > 0) {
        line.append(' ');
        used++;
      }
      while (wide > width) {
        int end = fitting(word, width);
        lines.add(word.substring(0, end));
        word = word.substring(end);
        wide = TextWidth.of(word);
      }
      line.append(word);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }

  /** As {@link #lines}, but no more than {@code maxLines}; the last one says that it is cut. */
  public static List<String> lines(String text, int columns, int maxLines) {
    List<String> all = lines(text, columns);
    if (all.size() <= maxLines) {
      return all;
    }
    List<String> kept = new ArrayList<>(all.subList(0, maxLines));
    String last = kept.removeLast();
    kept.add(TextWidth.of(last) < columns ? last + CUT : clip(last, columns));
    return kept;
  }

  /** The text in no more than {@code columns}. */
  public static String clip(String text, int columns) {
    if (TextWidth.of(text) <= columns) {
      return text;
    }
    return columns < 1 ? "" : text.substring(0, fitting(text, columns - 1)) + CUT;
  }

  /** The text filled up with spaces to {@code columns}. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - TextWidth.of(text)));
  }

  public static int width(String text) {
    return TextWidth.of(text);
  }

  private static int fitting(String text, int columns) {
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      used += TextWidth.of(codePoint);
      if (used > columns) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }
}
