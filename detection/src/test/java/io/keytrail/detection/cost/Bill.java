package io.keytrail.detection.cost;

import io.keytrail.detection.metering.Metered;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.CostLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Lines of a made-up account's bill, and what is said of them. */
final class Bill {
  static final LocalDate START = LocalDate.of(2026, 3, 2);
  static final String COMPUTE = "Amazon Elastic Compute Cloud";
  private static final long MICROS = 1_000_000;
  private static final long DAY = 86_400;

  private Bill() {}

  /** What a thing cost on a day of the run, by a daily bill. */
  static CostLine day(int day, String service, String region, String thing, double cost) {
    return day(day, service, region, thing, cost, "USD");
  }

  static CostLine day(
      int day, String service, String region, String thing, double cost, String currency) {
    return line(START.plusDays(day), 1, service, region, thing, cost, currency);
  }

  /** What a thing cost in so many days from a date on, on one line. */
  static CostLine line(
      LocalDate from,
      int days,
      String service,
      String region,
      String thing,
      double cost,
      String currency) {
    long second = from.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return new CostLine(
        LogKind.AWS_COST,
        "111122223333",
        region,
        service,
        thing,
        currency,
        Math.round(cost * MICROS),
        second,
        second + days * DAY,
        Fingerprint.of(service, region, thing, currency, from.toString()).high());
  }

  /** Ten dollars a day for one machine at home. */
  static List<CostLine> ordinary(int days) {
    List<CostLine> lines = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      lines.add(day(day, COMPUTE, "eu-west-1", "i-old", 10));
    }
    return lines;
  }

  static CostTable table(List<CostLine> lines) {
    CostTable table = new CostTable();
    lines.forEach(table::add);
    return table;
  }

  static List<Metered> judged(List<CostLine> lines) {
    return judged(table(lines), new CostTable());
  }

  static List<Metered> judged(CostTable table, CostTable learned) {
    List<Metered> signs = new ArrayList<>();
    new CostJudge().judge(table, learned, signs::add);
    signs.sort(null);
    return signs;
  }
}
