package io.keytrail.model.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Follows member names into nested objects by position, allocating nothing: a place is the start of
 * a value in the upper half of a long and its end in the lower.
 */
final class JsonPath {
  static final long ABSENT = -1;
  private static final long LOWER_HALF = 0xffff_ffffL;

  private JsonPath() {}

  static int start(long place) {
    return (int) (place >>> 32);
  }

  static int end(long place) {
    return (int) place;
  }

  static long value(byte[] buffer, int start, int end, String... path) {
    long place = place(start, end);
    for (String name : path) {
      place = member(buffer, start(place), end(place), name);
      if (place == ABSENT) {
        return ABSENT;
      }
    }
    return place;
  }

  /** Where the first member of that name has its value; {@link #ABSENT} if this is no object. */
  static long member(byte[] buffer, int start, int end, String name) {
    if (buffer[start] != '{') {
      return ABSENT;
    }
    int at = JsonScanner.skipWhitespace(buffer, start + 1, end);
    while (at < end && buffer[at] == '"') {
      int nameEnd = JsonScanner.skipString(buffer, at, end);
      int colon = JsonScanner.skipWhitespace(buffer, nameEnd, end);
      if (colon >= end || buffer[colon] != ':') {
        throw new MalformedJson("':' should follow a member's name", colon);
      }
      int valueStart = JsonScanner.skipWhitespace(buffer, colon + 1, end);
      int valueEnd = JsonScanner.skipValue(buffer, valueStart, end);
      if (isName(buffer, at + 1, nameEnd - 1, name)) {
        return place(valueStart, valueEnd);
      }
      at = JsonScanner.skipWhitespace(buffer, valueEnd, end);
      if (at < end && buffer[at] == ',') {
        at = JsonScanner.skipWhitespace(buffer, at + 1, end);
      } else if (at >= end || buffer[at] != '}') {
        throw new MalformedJson("',' or '}' should follow a member", at);
      }
    }
    if (at >= end || buffer[at] != '}') {
      throw new MalformedJson("a member's name should begin", at);
    }
    return ABSENT;
  }

  private static boolean isName(byte[] buffer, int start, int end, String name) {
    int length = end - start;
    if (length < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(buffer, start, end, utf8, 0, utf8.length);
      }
      if (buffer[start + i] != c) {
        return false;
      }
    }
    return length == name.length();
  }

  private static long place(int start, int end) {
    return ((long) start << 32) | (end & LOWER_HALF);
  }
}
