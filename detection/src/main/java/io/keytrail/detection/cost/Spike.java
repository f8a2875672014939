package io.keytrail.detection.cost;

import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.Worth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A day that cost far more than the days before: more than three times the median, more than four
 * deviations above the mean, and an amount that matters. The days that follow belong to it as long
 * as they cost that much.
 */
final class Spike {
  private static final String DETECTION = "bill.spike";

  /** Two weeks: both kinds of weekend were seen. */
  static final int LEAST_DAYS = 14;

  private static final int LEAST_DOLLARS = 50;
  private static final int TIMES_THE_MEDIAN = 3;
  private static final int DEVIATIONS = 4;
  private static final int POINTS = 11;
  private static final int MOST_POINTS = 15;
  private static final double ALONE = 8;
  private static final double MORE_OF_A_SUSPECT = 3;

  void judge(Spending of, Consumer<Metered> signs) {
    long told = Long.MIN_VALUE;
    for (Map.Entry<Long, Spending.Day> day : of.days().entrySet()) {
      long number = day.getKey();
      if (number <= told || !day.getValue().judged() || number - of.begun() < LEAST_DAYS) {
        continue;
      }
      DaysBefore before = DaysBefore.of(of, number);
      long limit = limit(before, of.meter().currency());
      if (of.on(number) > limit && !onceAMonth(of, number, limit)) {
        told = last(of, number, limit);
        signs.accept(sign(of, number, told, before, limit));
      }
    }
  }

  private static long limit(DaysBefore before, String currency) {
    double above = before.mean() + DEVIATIONS * before.deviation();
    return Math.max(
        Money.dollars(LEAST_DOLLARS, currency),
        Math.max(TIMES_THE_MEDIAN * before.median(), (long) above));
  }

  /** Some things are charged for a whole month on its first day. */
  private static boolean onceAMonth(Spending of, long day, long limit) {
    return LocalDate.ofEpochDay(day).getDayOfMonth() == 1 && of.on(day + 1) <= limit;
  }

  private static long last(Spending of, long day, long limit) {
    long last = day;
    while (of.on(last + 1) > limit) {
      last++;
    }
    return last;
  }

  private static Metered sign(Spending of, long from, long to, DaysBefore before, long limit) {
    long highest =
        of.days().subMap(from, true, to, true).values().stream()
            .mapToLong(Spending.Day::micros)
            .max()
            .orElseThrow();
    double points =
        Math.rint(
            Math.clamp(
                POINTS + 3 * StrictMath.log10((double) highest / limit), POINTS, MOST_POINTS));
    return new CostSign(of, from, to)
        .metered(
            DETECTION,
            new Worth(ALONE, points, points + MORE_OF_A_SUSPECT),
            "far more than before",
            before,
            List.of("T1496"));
  }
}
