package io.keytrail.detection.enrich.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines that were left out: the first of each file in full, the rest as a count. */
final class Problems {
  private static final int NAMED_PER_FILE = 20;

  private final List<String> named = new ArrayList<>();
  private int inThisFile;
  private Path file = Path.of("");

  void begin(Path next) {
    end();
    file = next;
    inThisFile = 0;
  }

  void line(long number, String reason) {
    inThisFile++;
    if (inThisFile <= NAMED_PER_FILE) {
      named.add(file + ":" + number + ": " + reason + "; the line is left out");
    }
  }

  List<String> end() {
    if (inThisFile > NAMED_PER_FILE) {
      named.add(file + ": " + (inThisFile - NAMED_PER_FILE) + " more lines are left out");
      inThisFile = 0;
    }
    return named;
  }
}
