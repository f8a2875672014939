package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keytrail.sources.tables.CsvRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a table by its first line. */
final class CsvHeader {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int LONGEST_NAME = 120;
  private static final String TYPE = "#TYPE ";

  /** Exports that have one column only, and the record in it. */
  private static final Set<String> WHOLE_RECORDS =
      Set.of("eventjson", "cloudtrailevent", "auditdata", "_raw", "message");

  private CsvHeader() {}

  /**
   * Where the header begins: PowerShell writes the type of its objects into a line of its own
   * before it.
   */
  static int behindTypeLine(byte[] head, int from) {
    String start = new String(head, from, Math.min(TYPE.length(), head.length - from), US_ASCII);
    if (!start.equals(TYPE)) {
      return from;
    }
    int at = from;
    while (at < head.length && head[at] != '\n') {
      at++;
    }
    return at < head.length ? at + 1 : from;
  }

  /** What separates the columns that this text begins by naming, or 0 where it is no table. */
  static char separator(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    char best = 0;
    int most = 1;
    for (char separator : SEPARATORS) {
      CsvRow row = new CsvRow(separator);
      if (row.read(bytes, 0, bytes.length, true) > 0
          && row.cells().size() > most
          && areNames(row.cells())) {
        best = separator;
        most = row.cells().size();
      }
    }
    String line = text.lines().findFirst().orElse("").replace("\"", "").strip();
    return best == 0 && WHOLE_RECORDS.contains(line.toLowerCase(Locale.ROOT)) ? ',' : best;
  }

  private static boolean areNames(List<String> cells) {
    int named = 0;
    for (String cell : cells) {
      if (cell.length() > LONGEST_NAME || !cell.chars().allMatch(CsvHeader::isNamePart)) {
        return false;
      }
      named += cell.isBlank() || Character.isDigit(cell.strip().charAt(0)) ? 0 : 1;
    }
    return named > 1 && named >= cells.size() - 1;
  }

  private static boolean isNamePart(int c) {
    return Character.isLetterOrDigit(c) || " _-./:[]()@$#%".indexOf(c) >= 0;
  }
}
