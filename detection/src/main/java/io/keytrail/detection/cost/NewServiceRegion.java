package io.keytrail.detection.cost;

import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.Worth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The first costs of a service in a region where the account never paid for it. Whoever tries
 * something new has a few cents; what is told costs some dollars a day within its first week.
 */
final class NewServiceRegion {
  private static final String DETECTION = "bill.new-service-region";
  private static final int LEAST_DOLLARS = 5;
  private static final long FIRST_DAYS = 7;
  private static final Worth WORTH = new Worth(4, 7, 12);

  void judge(Spending of, Consumer<Metered> signs) {
    long first = of.days().firstKey();
    if (first - of.begun() < Spike.LEAST_DAYS) {
      return;
    }
    long least = Money.dollars(LEAST_DOLLARS, of.meter().currency());
    for (Map.Entry<Long, Spending.Day> day :
        of.days().subMap(first, true, first + FIRST_DAYS, false).entrySet()) {
      if (day.getValue().judged() && day.getValue().micros() >= least) {
        signs.accept(sign(of, first, day.getKey()));
        return;
      }
    }
  }

  private static Metered sign(Spending of, long first, long day) {
    return new CostSign(of, first, day)
        .metered(
            DETECTION,
            WORTH,
            "for the first time",
            DaysBefore.of(of, first),
            List.of("T1535", "T1496"));
  }
}
