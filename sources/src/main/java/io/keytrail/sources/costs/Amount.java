package io.keytrail.sources.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A cost as bills write it: {@code 0.0000416667}, {@code 1.2E-7}. */
final class Amount {
  /** Told of what is no amount. */
  static final long NONE = Long.MIN_VALUE;

  private static final int DECIMALS = 6;
  private static final int LONGEST = 60;

  /** No single line of a bill is about a billion. */
  private static final int MOST_DIGITS = 9;

  private Amount() {}

  /**
   * The amount in millionths, half of one rounded up; {@link #NONE} for what is none, and for a
   * billion and more.
   */
  static long micros(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return NONE;
    }
    BigDecimal amount;
    try {
      amount = new BigDecimal(text);
    } catch (NumberFormatException noNumber) {
      return NONE;
    }
    // Looked at before anything is computed: the exponent may be anything.
    long digits = (long) amount.precision() - amount.scale();
    if (amount.signum() == 0 || digits < -DECIMALS) {
      return 0;
    }
    return digits > MOST_DIGITS
        ? NONE
        : amount.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }
}
