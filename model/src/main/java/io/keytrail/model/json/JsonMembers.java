package io.keytrail.model.json;

import java.util.Arrays;

/**
 * The members of one JSON object by position, found in a single pass that also finds the object's
 * end. Made to be reused for record after record: it allocates only when an object has more members
 * than any before. Not thread-safe.
 */
public final class JsonMembers {
  /** More members than any provider writes in one object; hostile input is refused there. */
  public static final int MAX_MEMBERS = 100_000;

  private static final int INTS_PER_MEMBER = 4;

  private byte[] buffer = new byte[0];
  private int[] bounds = new int[16 * INTS_PER_MEMBER];
  private int size;
  private int objectStart = -1;
  private long reading;

  /**
   * Reads the object that begins at {@code from}.
   *
   * @return the position just behind it
   * @throws MalformedJson if there is no well-formed object before {@code limit}
   */
  public int read(byte[] source, int from, int limit) {
    buffer = source;
    size = 0;
    objectStart = -1;
    reading++;
    if (from >= limit || source[from] != '{') {
      throw new MalformedJson("an object should begin", from);
    }
    int at = from + 1;
    if (at < limit && source[at] != '"') {
      at = JsonScanner.skipWhitespace(source, at, limit);
      if (at < limit && source[at] == '}') {
        objectStart = from;
        return at + 1;
      }
    }
    while (true) {
      at = readMember(source, at, limit);
      if (at < limit && source[at] <= ' ') {
        at = JsonScanner.skipWhitespace(source, at, limit);
      }
      if (at >= limit) {
        throw MalformedJson.truncated("an object is not closed", from);
      }
      byte next = source[at++];
      if (next == '}') {
        objectStart = from;
        return at;
      }
      if (next != ',') {
        throw new MalformedJson("',' or '}' should follow a member", at - 1);
      }
      if (at < limit && source[at] <= ' ') {
        at = JsonScanner.skipWhitespace(source, at, limit);
      }
    }
  }

  private int readMember(byte[] source, int from, int limit) {
    if (from >= limit) {
      throw MalformedJson.truncated("a member is missing", from);
    }
    if (source[from] != '"') {
      throw new MalformedJson("a member's name should begin", from);
    }
    int nameEnd = JsonScanner.skipString(source, from, limit);
    int colon = nameEnd;
    if (colon < limit && source[colon] <= ' ') {
      colon = JsonScanner.skipWhitespace(source, colon, limit);
    }
    if (colon >= limit) {
      throw MalformedJson.truncated("a member has no value", from);
    }
    if (source[colon] != ':') {
      throw new MalformedJson("':' should follow a member's name", colon);
    }
    int valueStart = colon + 1;
    if (valueStart < limit && source[valueStart] <= ' ') {
      valueStart = JsonScanner.skipWhitespace(source, valueStart, limit);
    }
    int valueEnd = JsonScanner.skipValue(source, valueStart, limit);
    add(from + 1, nameEnd - 1, valueStart, valueEnd);
    return valueEnd;
  }

  private void add(int nameStart, int nameEnd, int valueStart, int valueEnd) {
    if (size == MAX_MEMBERS) {
      throw new MalformedJson("more than " + MAX_MEMBERS + " members in one object", nameStart);
    }
    int base = size * INTS_PER_MEMBER;
    if (base == bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
    }
    bounds[base] = nameStart;
    bounds[base + 1] = nameEnd;
    bounds[base + 2] = valueStart;
    bounds[base + 3] = valueEnd;
    size++;
  }

  /** Whether the object read last is this one, by its place; one that was broken is none. */
  @SuppressWarnings("ReferenceEquality")
  public boolean areOf(JsonSlice object) {
    return buffer == object.buffer() && objectStart == object.start();
  }

  public int size() {
    return size;
  }

  /** A number that changes with every object read, so that callers can tell readings apart. */
  public long reading() {
    return reading;
  }

  /** The bytes that every position refers to. */
  public byte[] buffer() {
    return buffer;
  }

  /** Whether member {@code index} has this name, compared byte by byte as it is spelled. */
  public boolean nameIs(int index, byte[] name) {
    int base = index * INTS_PER_MEMBER;
    return Arrays.equals(buffer, bounds[base], bounds[base + 1], name, 0, name.length);
  }

  /** The name with its escapes resolved. */
  public String name(int index) {
    int base = index * INTS_PER_MEMBER;
    return JsonText.decode(buffer, bounds[base], bounds[base + 1]);
  }

  public int nameStart(int index) {
    return bounds[index * INTS_PER_MEMBER];
  }

  public int nameEnd(int index) {
    return bounds[index * INTS_PER_MEMBER + 1];
  }

  public int valueStart(int index) {
    return bounds[index * INTS_PER_MEMBER + 2];
  }

  public int valueEnd(int index) {
    return bounds[index * INTS_PER_MEMBER + 3];
  }

  public JsonSlice value(int index) {
    return JsonSlice.within(buffer, valueStart(index), valueEnd(index));
  }
}
