package io.keytrail.sources.flows;

/**
 * Reads an address out of text where it stands, into two halves of 128 bits; IPv4 addresses are
 * mapped. Strict, as logs of providers are: no zone, no port, no leading zeros. One for one parser.
 */
final class AddressBytes {
  private static final long MAPPED = 0xFFFF_0000_0000L;
  private static final int GROUPS = 8;

  long high;
  long low;

  private final int[] groups = new int[GROUPS];

  /** Reads one; false where none stands, and the halves are of no use then. */
  boolean read(byte[] buffer, int start, int end) {
    long v4 = v4(buffer, start, end);
    if (v4 >= 0) {
      high = 0;
      low = MAPPED | v4;
      return true;
    }
    return v6(buffer, start, end);
  }

  /** Whether the halves are of a private, shared, link-local or loopback range. */
  static boolean isPrivate(long high, long low) {
    if (high != 0 || low >>> 32 != 0xFFFF) {
      return high >>> 57 == 0x7E || high >>> 54 == 0x3FA || (high == 0 && low == 1);
    }
    int v4 = (int) low;
    return v4 >>> 24 == 10
        || v4 >>> 20 == 0xAC1
        || v4 >>> 16 == 0xC0A8
        || v4 >>> 16 == 0xA9FE
        || v4 >>> 22 == 0x191
        || v4 >>> 24 == 127;
  }

  private static long v4(byte[] buffer, int start, int end) {
    long bits = 0;
    int part = -1;
    int dots = 0;
    for (int at = start; at < end; at++) {
      int digit = buffer[at] - '0';
      if (digit >= 0 && digit <= 9) {
        if (part == 0) {
          return -1;
        }
        part = part < 0 ? digit : part * 10 + digit;
        if (part > 255) {
          return -1;
        }
      } else if (buffer[at] == '.' && part >= 0 && dots < 3) {
        bits = bits << 8 | part;
        part = -1;
        dots++;
      } else {
        return -1;
      }
    }
    return dots == 3 && part >= 0 ? bits << 8 | part : -1;
  }

  private boolean v6(byte[] buffer, int start, int end) {
    int count = 0;
    int gap = -1;
    int at = start;
    if (end - start >= 2 && buffer[start] == ':' && buffer[start + 1] == ':') {
      gap = 0;
      at = start + 2;
    }
    while (at < end) {
      int groupEnd = at;
      int value = 0;
      while (groupEnd < end && hex(buffer[groupEnd]) >= 0) {
        value = value << 4 | hex(buffer[groupEnd++]);
      }
      if (groupEnd == at || groupEnd - at > 4 || count == GROUPS) {
        return false;
      }
      groups[count++] = value;
      if (groupEnd == end) {
        break;
      }
      if (buffer[groupEnd] != ':' || groupEnd + 1 == end) {
        return false;
      }
      at = groupEnd + 1;
      if (buffer[at] == ':') {
        if (gap >= 0) {
          return false;
        }
        gap = count;
        at++;
      }
    }
    return join(count, gap);
  }

  private boolean join(int count, int gap) {
    if (gap < 0 ? count != GROUPS : count >= GROUPS) {
      return false;
    }
    high = 0;
    low = 0;
    for (int i = 0; i < GROUPS; i++) {
      int from = gap < 0 || i < gap ? i : i - (GROUPS - count);
      long value = from < 0 || (gap >= 0 && i >= gap && from < gap) ? 0 : groups[from];
      if (i < 4) {
        high = high << 16 | value;
      } else {
        low = low << 16 | value;
      }
    }
    return true;
  }

  private static int hex(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    if (b >= 'a' && b <= 'f') {
      return b - 'a' + 10;
    }
    return b >= 'A' && b <= 'F' ? b - 'A' + 10 : -1;
  }
}
