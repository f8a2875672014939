package io.keytrail.model.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as a reader takes them in at a glance, the same in every locale. */
public final class Amounts {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  private static final BigDecimal WITHOUT_CENTS = BigDecimal.valueOf(10_000);

  private Amounts() {}

  /** In thousands, as providers bill them: {@code 999 B}, {@code 1.5 kB}, {@code 120 MB}. */
  public static String bytes(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= 999.5 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    boolean whole = unit == 0 || amount >= 99.95;
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
  }

  /** {@code 680.12 USD}, {@code 12,345 USD}. */
  public static String money(BigDecimal amount, String currency) {
    DecimalFormat format =
        new DecimalFormat(
            amount.compareTo(WITHOUT_CENTS) >= 0 ? "#,##0" : "#,##0.00",
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(amount) + " " + currency;
  }
}
