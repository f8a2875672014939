package io.keytrail.sources.flows;

import java.nio.charset.StandardCharsets;

/** Reads parts of flow records that come as texts. One for one parser. */
final class FlowText {
  private static final int MOST_DIGITS = 18;
  private static final int LAST_PORT = 65_535;

  private final AddressBytes address = new AddressBytes();

  /** Notes the two ends of a flow; false where one of them is no address. */
  boolean ends(FlowReading flow, String own, String far) {
    if (!read(own)) {
      return false;
    }
    flow.ownHigh = address.high;
    flow.ownLow = address.low;
    if (!read(far)) {
      return false;
    }
    flow.farHigh = address.high;
    flow.farLow = address.low;
    return true;
  }

  private boolean read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return address.read(bytes, 0, bytes.length);
  }

  /** A number of at most eighteen digits; −1 for anything else. */
  static long number(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** A port or the number of a protocol; 0 for anything else. */
  static int port(String text) {
    long number = number(text);
    return number < 0 || number > LAST_PORT ? 0 : (int) number;
  }
}
