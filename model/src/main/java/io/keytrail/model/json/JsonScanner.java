package io.keytrail.model.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where JSON values end without building anything. Stateless; every method takes the buffer,
 * a position and a limit that is never read past.
 *
 * <p>This is where most of the time of reading a log goes, so strings are passed eight bytes at a
 * time: a byte of a word that equals a wanted one becomes zero by exclusive or, and {@code (x -
 * 0x01…) & ~x & 0x80…} has its lowest bit set at the first zero byte (Mycroft's test; bits above
 * the first may be wrong and are not looked at).
 *
 * <p>What is checked: strings are closed, brackets match and are not too deep. Inside a value that
 * is passed over, separators and the spelling of numbers and literals are not looked at; whoever
 * goes into the value meets them there.
 */
public final class JsonScanner {
  /** Deeper nesting than any provider writes; bounds the work hostile input can ask for. */
  public static final int MAX_DEPTH = 100;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';

  /** Sets the bit in which brackets and braces differ. */
  private static final int BRACE_BIT = 0x20;

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
    int at = from + 1;
    while (at <= limit - Long.BYTES) {
      long word = (long) LONGS.get(buffer, at);
      long quotes = word ^ QUOTES;
      long slashes = word ^ BACKSLASHES;
      long found = (((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes)) & HIGHS;
      if (found == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Long.numberOfTrailingZeros(found) >>> 3;
      if (buffer[at] == '"') {
        return at + 1;
      }
      at += 2;
    }
    for (; at < limit; at++) {
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
      int closed = b | BRACE_BIT;
      if (closed == '{') {
        if (depth == MAX_DEPTH) {
          throw new MalformedJson("nested deeper than " + MAX_DEPTH + " levels", at);
        }
        deeperKinds = (deeperKinds << 1) | (kinds >>> 63);
        kinds = (kinds << 1) | ((b & BRACE_BIT) >>> 5);
        depth++;
      } else if (closed == '}') {
        if ((kinds & 1) != (b & BRACE_BIT) >>> 5) {
          throw new MalformedJson("'" + (char) b + "' closes what it did not open", at);
        }
        kinds = (kinds >>> 1) | (deeperKinds << 63);
        deeperKinds >>>= 1;
        if (--depth == 0) {
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
