package io.keytrail.detection.enrich;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes addresses. Reading is strict, because logs hold addresses that are none ({@code
 * 255.090.254.5}, service names, markers), and never asks a name server.
 *
 * <p>Accepted around an address is what logs are known to add: white space, a port ({@code
 * 192.0.2.1:443}, {@code [2001:db8::1]:443}) and a zone ({@code fe80::1%eth0}).
 */
final class AddressText {
  private static final int LONGEST = 80;
  private static final int GROUPS = 8;

  private AddressText() {}

  static @Nullable IpAddress parse(String raw) {
    String text = raw.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    if (text.charAt(0) == '[') {
      int close = text.indexOf(']');
      boolean portFollows = close > 0 && isPort(text.substring(close + 1));
      boolean nothingFollows = close == text.length() - 1;
      return close > 0 && (portFollows || nothingFollows) ? v6(text.substring(1, close)) : null;
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return v4(text);
    }
    if (text.indexOf(':', colon + 1) < 0) {
      return isPort(text.substring(colon)) ? v4(text.substring(0, colon)) : null;
    }
    return v6(text);
  }

  private static boolean isPort(String text) {
    if (text.length() < 2 || text.length() > 6 || text.charAt(0) != ':') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable IpAddress v4(String text) {
    long bits = v4Bits(text);
    return bits < 0 ? null : IpAddress.v4(bits);
  }

  /** The 32 bits, or −1: four numbers up to 255 in plain decimal, without leading zeros. */
  private static long v4Bits(String text) {
    long bits = 0;
    int at = 0;
    for (int part = 0; part < 4; part++) {
      if (part > 0) {
        if (at >= text.length() || text.charAt(at) != '.') {
          return -1;
        }
        at++;
      }
      int start = at;
      int value = 0;
      while (at < text.length() && at - start < 3 && isDigit(text.charAt(at))) {
        value = value * 10 + text.charAt(at) - '0';
        at++;
      }
      boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
      if (at == start || leadingZero || value > 255) {
        return -1;
      }
      bits = (bits << 8) | value;
    }
    return at == text.length() ? bits : -1;
  }

  private static @Nullable IpAddress v6(String withZone) {
    int zone = withZone.indexOf('%');
    if (zone == withZone.length() - 1) {
      return null;
    }
    String text = zone < 0 ? withZone : withZone.substring(0, zone);
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    int[] groups = new int[GROUPS];
    if (gap < 0) {
      return readGroups(text, groups, 0) == GROUPS ? address(groups) : null;
    }
    int[] tail = new int[GROUPS];
    int before = readGroups(text.substring(0, gap), groups, 0);
    int after = readGroups(text.substring(gap + 2), tail, 0);
    if (before < 0 || after < 0 || before + after >= GROUPS) {
      return null;
    }
    System.arraycopy(tail, 0, groups, GROUPS - after, after);
    return address(groups);
  }

  /** Reads groups separated by colons, the last of which may be an IPv4 address; −1 if broken. */
  private static int readGroups(String text, int[] groups, int from) {
    if (text.isEmpty()) {
      return from;
    }
    int count = from;
    int start = 0;
    while (start <= text.length()) {
      int colon = text.indexOf(':', start);
      String group = text.substring(start, colon < 0 ? text.length() : colon);
      if (colon < 0 && group.indexOf('.') >= 0) {
        long bits = v4Bits(group);
        if (bits < 0 || count > GROUPS - 2) {
          return -1;
        }
        groups[count++] = (int) (bits >>> 16);
        groups[count++] = (int) (bits & 0xFFFF);
        return count;
      }
      int value = hexGroup(group);
      if (value < 0 || count == GROUPS) {
        return -1;
      }
      groups[count++] = value;
      if (colon < 0) {
        return count;
      }
      start = colon + 1;
    }
    return -1;
  }

  private static int hexGroup(String group) {
    if (group.isEmpty() || group.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < group.length(); i++) {
      char c = group.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }

  private static IpAddress address(int[] groups) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS / 2; i++) {
      high = (high << 16) | groups[i];
      low = (low << 16) | groups[GROUPS / 2 + i];
    }
    return IpAddress.v6(high, low);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static String format(IpAddress address) {
    return switch (address.family()) {
      case V4 ->
          (address.low() >>> 24)
              + "."
              + ((address.low() >>> 16) & 255)
              + "."
              + ((address.low() >>> 8) & 255)
              + "."
              + (address.low() & 255);
      case V6 -> formatV6(address);
    };
  }

  private static String formatV6(IpAddress address) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      long half = i < GROUPS / 2 ? address.high() : address.low();
      groups[i] = (int) ((half >>> ((3 - i % 4) * 16)) & 0xFFFF);
    }
    int gapStart = -1;
    int gapLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > gapLength) {
        gapStart = i;
        gapLength = end - i;
      }
    }
    StringBuilder text = new StringBuilder(39);
    int i = 0;
    while (i < GROUPS) {
      if (i == gapStart) {
        text.append("::");
        i += gapLength;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i++]).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }
}
