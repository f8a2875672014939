package io.keytrail.verification.quality;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Columns of text: the first flush left, the others flush right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... head) {
    rows.add(List.of(head));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  boolean empty() {
    return rows.size() == 1;
  }

  void print(PrintStream out) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String space = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  static String percent(OptionalDouble share) {
    return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble());
  }

  static String number(OptionalDouble number) {
    return number.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f", number.getAsDouble());
  }

  static String small(OptionalDouble number) {
    return number.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", number.getAsDouble());
  }

  /** Part of a whole, such as {@code 3/35}. */
  static String outOf(long part, long whole) {
    return whole == 0 ? "–" : part + "/" + whole;
  }
}
