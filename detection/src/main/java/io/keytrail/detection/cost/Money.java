package io.keytrail.detection.cost;

import io.keytrail.model.metering.Amounts;
import java.math.BigDecimal;
import java.util.Map;

/** Amounts of money in millionths of a currency. */
final class Money {
  static final int DECIMALS = 6;

  private static final long A_UNIT = 1_000_000;

  /**
   * How many units of a currency are worth a dollar, to the order of magnitude that a threshold
   * needs. What is not named is taken to be worth about as much as one.
   */
  private static final Map<String, Integer> UNITS_A_DOLLAR =
      Map.ofEntries(
          Map.entry("ARS", 1000),
          Map.entry("BRL", 5),
          Map.entry("CLP", 900),
          Map.entry("CNY", 7),
          Map.entry("COP", 4000),
          Map.entry("CZK", 20),
          Map.entry("DKK", 7),
          Map.entry("HKD", 8),
          Map.entry("HUF", 350),
          Map.entry("IDR", 16_000),
          Map.entry("ILS", 4),
          Map.entry("INR", 85),
          Map.entry("JPY", 150),
          Map.entry("KRW", 1400),
          Map.entry("MXN", 20),
          Map.entry("MYR", 4),
          Map.entry("NOK", 10),
          Map.entry("PHP", 55),
          Map.entry("PLN", 4),
          Map.entry("SEK", 10),
          Map.entry("THB", 35),
          Map.entry("TRY", 40),
          Map.entry("TWD", 30),
          Map.entry("UAH", 40),
          Map.entry("VND", 25_000),
          Map.entry("ZAR", 18));

  private Money() {}

  /** About as much of a currency as so many dollars are worth. */
  static long dollars(int dollars, String currency) {
    return dollars * A_UNIT * UNITS_A_DOLLAR.getOrDefault(currency, 1);
  }

  /** With no more decimals than it needs. */
  static BigDecimal amount(long micros) {
    BigDecimal amount = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /** An amount for a reader: {@code 680.12 USD}, {@code 12,345 USD}. */
  static String of(long micros, String currency) {
    return Amounts.money(amount(micros), currency);
  }
}
