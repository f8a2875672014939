package io.keytrail.detection.cost;

import java.util.Arrays;

/**
 * What a service cost in the days before one, days without costs among them.
 *
 * @param days how many days are known, {@value #MOST} at most
 * @param most the highest of them, in millionths
 */
record DaysBefore(int days, long most, long median, double mean, double deviation) {
  private static final int MOST = 90;

  static DaysBefore of(Spending spending, long day) {
    int days = Math.clamp(day - spending.begun(), 0, MOST);
    long[] paid = new long[days];
    for (int i = 0; i < days; i++) {
      paid[i] = spending.on(day - 1 - i);
    }
    Arrays.sort(paid);
    double mean = Arrays.stream(paid).average().orElse(0);
    double squares = Arrays.stream(paid).mapToDouble(one -> (one - mean) * (one - mean)).sum();
    return new DaysBefore(
        days,
        days == 0 ? 0 : paid[days - 1],
        days == 0 ? 0 : paid[days / 2],
        mean,
        days == 0 ? 0 : StrictMath.sqrt(squares / days));
  }

  /** What was normal, for a reader. */
  String told(String currency) {
    return most == 0
        ? "in %d days before it cost nothing".formatted(days)
        : "in %d days before it cost %s a day at the median and %s at most"
            .formatted(days, Money.of(median, currency), Money.of(most, currency));
  }
}
