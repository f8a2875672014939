package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.detection.enrich.NetworkKind;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Single values of network tables. */
final class Fields {
  private static final long GREATEST_ASN = 0xFFFF_FFFFL;

  private Fields() {}

  /** {@code 64500} or {@code AS64500}; 0 for none; −1 for what is neither. */
  static long asn(String text) {
    if (text.isEmpty() || text.equals("-")) {
      return 0;
    }
    boolean prefixed = text.regionMatches(true, 0, "AS", 0, 2);
    String digits = prefixed ? text.substring(2) : text;
    if (!isNumber(digits) || digits.length() > 10) {
      return -1;
    }
    long number = Long.parseLong(digits);
    return number <= GREATEST_ASN ? number : -1;
  }

  /** Upper case; empty for whatever is not two letters. */
  static String country(String text) {
    boolean letters = text.length() == 2 && isLetter(text.charAt(0)) && isLetter(text.charAt(1));
    return letters ? text.toUpperCase(Locale.ROOT) : "";
  }

  /** By its label; null for no kind at all, unknown for an empty text. */
  static @Nullable NetworkKind kind(String text) {
    if (text.isEmpty()) {
      return NetworkKind.UNKNOWN;
    }
    for (NetworkKind kind : NetworkKind.values()) {
      if (kind.label().equalsIgnoreCase(text)) {
        return kind;
      }
    }
    return null;
  }

  /** An address, also as the plain number that some tables write. */
  static @Nullable IpAddress address(String text) {
    if (!isNumber(text)) {
      return IpAddress.parse(text);
    }
    BigInteger number = text.length() > 39 ? BigInteger.ONE.shiftLeft(128) : new BigInteger(text);
    if (number.bitLength() <= 32) {
      return IpAddress.v4(number.longValue());
    }
    return number.bitLength() > 128
        ? null
        : IpAddress.v6(number.shiftRight(64).longValue(), number.longValue());
  }

  static boolean isNumber(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
