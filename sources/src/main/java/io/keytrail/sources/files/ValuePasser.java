package io.keytrail.sources.files;

/**
 * Finds the end of one JSON value that is given piece by piece and may be of any length: it
 * remembers no more than how deep it is and whether it is in a string. Brackets are counted, not
 * matched, because nothing of the value will be used.
 */
final class ValuePasser {
  private long depth;
  private boolean inString;
  private boolean escaped;
  private boolean done;

  boolean isDone() {
    return done;
  }

  /** Goes on with the next piece; the position behind the value, or the limit if it goes on. */
  int pass(byte[] buffer, int from, int limit) {
    int at = from;
    while (at < limit && !done) {
      at = inString ? passString(buffer, at, limit) : passOne(buffer, at);
    }
    return at;
  }

  private int passString(byte[] buffer, int from, int limit) {
    int at = from;
    if (escaped) {
      escaped = false;
      at++;
    }
    while (at < limit) {
      byte b = buffer[at++];
      if (b == '"') {
        inString = false;
        done = depth == 0;
        return at;
      }
      if (b == '\\') {
        if (at == limit) {
          escaped = true;
          return at;
        }
        at++;
      }
    }
    return at;
  }

  private int passOne(byte[] buffer, int at) {
    switch (buffer[at]) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> {
        if (depth == 0) {
          // It closes what is around the value.
          done = true;
          return at;
        }
        done = --depth == 0;
      }
      case ',' -> {
        if (depth == 0) {
          done = true;
          return at;
        }
      }
      default -> {
        // Part of a literal, or white space.
      }
    }
    return at + 1;
  }
}
