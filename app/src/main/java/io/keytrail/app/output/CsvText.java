package io.keytrail.app.output;

import io.keytrail.app.terminal.TerminalText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of RFC 4180 that are safe to open in a spreadsheet: a cell that a spreadsheet could take for
 * a formula begins with an apostrophe, and control characters are spelled out.
 */
final class CsvText {
  private static final int MAX_CELL = 32_000; // spreadsheets cut cells at 32,767 characters
  private static final String FORMULA_STARTS = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvText() {}

  static String row(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String safe = TerminalText.safe(text, MAX_CELL);
    String start = safe.stripLeading();
    if (!start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\'');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
