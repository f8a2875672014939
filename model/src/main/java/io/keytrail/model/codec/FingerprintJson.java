package io.keytrail.model.codec;

import io.keytrail.model.event.Fingerprint;
import java.util.HexFormat;

/** A fingerprint as 32 hexadecimal digits. */
final class FingerprintJson {
  private static final int DIGITS = 16;

  private FingerprintJson() {}

  static String text(Fingerprint fingerprint) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(fingerprint.high()) + hex.toHexDigits(fingerprint.low());
  }

  static Fingerprint read(String text) {
    if (text.length() != 2 * DIGITS) {
      throw new MalformedDocument("a fingerprint has 32 digits, not \"" + text + "\"");
    }
    return new Fingerprint(
        Long.parseUnsignedLong(text, 0, DIGITS, DIGITS),
        Long.parseUnsignedLong(text, DIGITS, 2 * DIGITS, DIGITS));
  }
}
