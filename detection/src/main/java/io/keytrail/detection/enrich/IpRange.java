package io.keytrail.detection.enrich;

import org.jspecify.annotations.Nullable;

/** Addresses of one family from the first to the last, both included. */
public record IpRange(IpAddress first, IpAddress last) {
  private static final int LONGEST_LENGTH = 3;

  public IpRange {
    if (first.family() != last.family() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException("a range cannot go from " + first + " to " + last);
    }
  }

  /**
   * Reads a network ({@code 192.0.2.0/24}), a range ({@code 192.0.2.1-192.0.2.9}) or an address.
   * Bits behind the prefix length are ignored.
   *
   * @return null for everything else
   */
  public static @Nullable IpRange parse(String raw) {
    String text = raw.strip();
    int slash = text.indexOf('/');
    if (slash >= 0) {
      IpAddress address = IpAddress.parse(text.substring(0, slash));
      int length = prefixLength(text.substring(slash + 1));
      return address == null || length < 0 || length > address.family().bits()
          ? null
          : new IpRange(address.masked(length), address.filled(length));
    }
    int dash = text.indexOf('-');
    return dash >= 0
        ? between(
            IpAddress.parse(text.substring(0, dash)), IpAddress.parse(text.substring(dash + 1)))
        : between(IpAddress.parse(text), IpAddress.parse(text));
  }

  /** The range between two addresses; null unless both are there, of one family and in order. */
  public static @Nullable IpRange between(@Nullable IpAddress first, @Nullable IpAddress last) {
    return first == null
            || last == null
            || first.family() != last.family()
            || first.compareTo(last) > 0
        ? null
        : new IpRange(first, last);
  }

  private static int prefixLength(String text) {
    if (text.isEmpty() || text.length() > LONGEST_LENGTH) {
      return -1;
    }
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      length = length * 10 + c - '0';
    }
    return length;
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "-" + last;
  }
}
