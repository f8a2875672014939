package io.keytrail.detection.sigma.value;

import io.keytrail.detection.sigma.field.FieldValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Holds an address against a network, IPv4 or IPv6. What is no address never matches. */
final class CidrMatcher implements ValueMatcher {
  private final byte[] network;
  private final int prefixLength;

  private CidrMatcher(byte[] network, int prefixLength) {
    this.network = network;
    this.prefixLength = prefixLength;
  }

  static CidrMatcher parse(String text) {
    int slash = text.indexOf('/');
    byte[] address = IpLiteral.parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw new ValueProblem("'" + text + "' is no network such as 10.0.0.0/8 or 2001:db8::/32");
    }
    int bits = address.length * Byte.SIZE;
    int length = slash < 0 ? bits : prefixLength(text.substring(slash + 1), bits);
    if (length < 0) {
      throw new ValueProblem("'" + text + "' needs a prefix length from 0 to " + bits);
    }
    return new CidrMatcher(address, length);
  }

  private static int prefixLength(String digits, int bits) {
    try {
      int length = Integer.parseInt(digits);
      return length <= bits ? length : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public boolean matches(FieldValue value) {
    byte @Nullable [] address = IpLiteral.parse(value.text().trim());
    if (address == null || address.length != network.length) {
      return false;
    }
    int whole = prefixLength / Byte.SIZE;
    if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
      return false;
    }
    int rest = prefixLength % Byte.SIZE;
    int mask = 0xff << (Byte.SIZE - rest);
    return rest == 0 || (address[whole] & mask) == (network[whole] & mask);
  }
}
