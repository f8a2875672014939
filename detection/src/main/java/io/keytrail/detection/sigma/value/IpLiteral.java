package io.keytrail.detection.sigma.value;

import org.jspecify.annotations.Nullable;

/**
 * Reads IP addresses without ever asking a resolver. Strict: four decimal octets without leading
 * zeros beyond what is a number below 256, or IPv6 with at most one {@code ::}; an IPv4-mapped IPv6
 * address is the IPv4 address.
 */
final class IpLiteral {
  private static final int V4_BYTES = 4;
  private static final int V6_BYTES = 16;
  private static final int MAX_LENGTH = 45;

  private IpLiteral() {}

  static byte @Nullable [] parse(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    return text.indexOf(':') >= 0 ? v6(text) : v4(text);
  }

  private static byte @Nullable [] v4(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != V4_BYTES) {
      return null;
    }
    byte[] address = new byte[V4_BYTES];
    for (int i = 0; i < V4_BYTES; i++) {
      int octet = number(octets[i], 10, 3);
      if (octet < 0 || octet > 255) {
        return null;
      }
      address[i] = (byte) octet;
    }
    return address;
  }

  private static byte @Nullable [] v6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    byte[] head = new byte[V6_BYTES];
    byte[] tail = new byte[V6_BYTES];
    int headBytes = groups(gap < 0 ? text : text.substring(0, gap), head);
    int tailBytes = gap < 0 ? 0 : groups(text.substring(gap + 2), tail);
    if (headBytes < 0 || tailBytes < 0) {
      return null;
    }
    boolean fits = gap < 0 ? headBytes == V6_BYTES : headBytes + tailBytes < V6_BYTES;
    if (!fits) {
      return null;
    }
    System.arraycopy(tail, 0, head, V6_BYTES - tailBytes, tailBytes);
    return unmapped(head);
  }

  /** Bytes read, or -1. */
  private static int groups(String text, byte[] into) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] groups = text.split(":", -1);
    int size = 0;
    for (int i = 0; i < groups.length; i++) {
      if (i == groups.length - 1 && groups[i].indexOf('.') >= 0) {
        byte[] v4 = v4(groups[i]);
        if (v4 == null || size + V4_BYTES > V6_BYTES) {
          return -1;
        }
        System.arraycopy(v4, 0, into, size, V4_BYTES);
        return size + V4_BYTES;
      }
      int group = number(groups[i], 16, 4);
      if (group < 0 || size + 2 > V6_BYTES) {
        return -1;
      }
      into[size++] = (byte) (group >> Byte.SIZE);
      into[size++] = (byte) group;
    }
    return size;
  }

  private static byte[] unmapped(byte[] address) {
    for (int i = 0; i < 10; i++) {
      if (address[i] != 0) {
        return address;
      }
    }
    if (address[10] != -1 || address[11] != -1) {
      return address;
    }
    return new byte[] {address[12], address[13], address[14], address[15]};
  }

  private static int number(String digits, int radix, int maxDigits) {
    if (digits.isEmpty() || digits.length() > maxDigits) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }
}
