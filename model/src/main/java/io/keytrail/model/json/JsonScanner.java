package io.keytrail.model.json;

/**
 * Finds where JSON values end without building anything. Stateless; every method takes the buffer,
 * a position and a limit that is never read past.
 *
 * <p>Structure is checked (brackets, strings, separators, depth); the spelling of numbers inside a
 * skipped value is not, because nobody reads them there.
 */
public final class JsonScanner {
  /** Deeper nesting than any provider writes; bounds the work hostile input can ask for. */
  public static final int MAX_DEPTH = 100;

  private JsonScanner() {}

  /** Position of the next byte that is not white space, or {@code limit}. */
  public static int skipWhitespace(byte[] buffer, int from, int limit) {
    int at = from;
    while (at < limit && buffer[at] <= ' ' && isWhitespace(buffer[at])) {
      at++;
    }
    return at;
  }

  /**
   * Position just behind the value that begins at {@code from}.
   *
   * @throws MalformedJson if no value begins there, or it is broken, too deep or not closed before
   *     the limit
   */
  public static int skipValue(byte[] buffer, int from, int limit) {
    if (from >= limit) {
      throw MalformedJson.truncated("a value is missing", from);
    }
    return switch (buffer[from]) {
      case '"' -> skipString(buffer, from, limit);
      case '{', '[' -> skipNested(buffer, from, limit);
      default -> skipLiteral(buffer, from, limit);
    };
  }

  /** Position just behind the string whose opening quote is at {@code from}. */
  public static int skipString(byte[] buffer, int from, int limit) {
    for (int at = from + 1; at < limit; at++) {
      byte b = buffer[at];
      if (b == '"') {
        return at + 1;
      }
      if (b == '\\') {
        at++;
      }
    }
    throw MalformedJson.truncated("a string is not closed", from);
  }

  private static int skipNested(byte[] buffer, int from, int limit) {
    long kinds = 0; // one bit a level, 1 for an object: enough for 64, the rest in a second word
    long deeperKinds = 0;
    int depth = 0;
    int at = from;
    while (at < limit) {
      byte b = buffer[at];
      if (b == '"') {
        at = skipString(buffer, at, limit);
        continue;
      }
      if (b == '{' || b == '[') {
        if (depth == MAX_DEPTH) {
          throw new MalformedJson("nested deeper than " + MAX_DEPTH + " levels", at);
        }
        deeperKinds = (deeperKinds << 1) | (kinds >>> 63);
        kinds = (kinds << 1) | (b == '{' ? 1 : 0);
        depth++;
      } else if (b == '}' || b == ']') {
        if (((kinds & 1) == 1) != (b == '}')) {
          throw new MalformedJson("'" + (char) b + "' closes what it did not open", at);
        }
        kinds = (kinds >>> 1) | (deeperKinds << 63);
        deeperKinds >>>= 1;
        depth--;
        if (depth == 0) {
          return at + 1;
        }
      }
      at++;
    }
    throw MalformedJson.truncated("an object or array is not closed", from);
  }

  private static int skipLiteral(byte[] buffer, int from, int limit) {
    int at = from;
    while (at < limit && !endsLiteral(buffer[at])) {
      at++;
    }
    if (at == from) {
      throw new MalformedJson("'" + (char) (buffer[from] & 0xff) + "' begins no value", from);
    }
    return at;
  }

  private static boolean endsLiteral(byte b) {
    return b == ',' || b == '}' || b == ']' || b == ':' || b == '"' || isWhitespace(b);
  }

  private static boolean isWhitespace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
