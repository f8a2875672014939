package io.keytrail.simulation.billing;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cost export with the columns of FOCUS 1.0 that matter here, one row for each day, account,
 * service and region, one file a month. The theft shows as EC2 in regions that never cost anything.
 */
public final class CostFile {
  private static final String HEADER =
      "ProviderName,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,SubAccountId,SubAccountName,"
          + "ServiceName,RegionId,ChargeCategory,BilledCost,EffectiveCost,BillingCurrency\n";

  private record Line(
      String provider, String account, String name, String service, String region, double perDay) {}

  private static final List<Line> USUAL =
      List.of(
          aws(
              Company.PRODUCTION,
              "larkfield-prod",
              "Amazon Elastic Compute Cloud",
              "eu-west-1",
              61),
          aws(
              Company.PRODUCTION,
              "larkfield-prod",
              "Amazon Relational Database Service",
              "eu-west-1",
              38),
          aws(Company.PRODUCTION, "larkfield-prod", "AWS Lambda", "eu-west-1", 3.2),
          aws(
              Company.PRODUCTION,
              "larkfield-prod",
              "Amazon Simple Storage Service",
              "eu-west-1",
              9.4),
          aws(Company.PRODUCTION, "larkfield-prod", "Amazon CloudFront", "us-east-1", 4.1),
          aws(
              Company.DEVELOPMENT,
              "larkfield-dev",
              "Amazon Elastic Compute Cloud",
              "eu-west-1",
              7.5),
          aws(
              Company.DEVELOPMENT,
              "larkfield-dev",
              "Amazon Simple Storage Service",
              "eu-west-1",
              0.8),
          aws(Company.MANAGEMENT, "larkfield", "AWS CloudTrail", "eu-west-1", 1.1),
          new Line(
              "Google Cloud", "larkfield-data", "larkfield-data", "BigQuery", "europe-west1", 12),
          new Line(
              "Microsoft",
              "larkfield-office",
              "larkfield-office",
              "Azure Kubernetes Service",
              "westeurope",
              15));

  private static final List<Line> THEFT =
      List.of(
          aws(
              Company.DEVELOPMENT,
              "larkfield-dev",
              "Amazon Elastic Compute Cloud",
              "us-east-1",
              136),
          aws(
              Company.DEVELOPMENT,
              "larkfield-dev",
              "Amazon Elastic Compute Cloud",
              "us-west-2",
              680),
          aws(
              Company.DEVELOPMENT,
              "larkfield-dev",
              "Amazon Elastic Compute Cloud",
              "ap-southeast-1",
              131));

  private CostFile() {}

  private static Line aws(
      String account, String name, String service, String region, double perDay) {
    return new Line("AWS", account, name, service, region, perDay);
  }

  /**
   * Writes {@code focus-yyyy-mm.csv} for each month.
   *
   * @param firstDayOfTheft day of the run from which stolen instances cost; later than {@code days}
   *     for never
   */
  public static void write(Path folder, long seed, LocalDate start, int days, int firstDayOfTheft) {
    Map<String, StringBuilder> months = new TreeMap<>();
    for (int number = 0; number < days; number++) {
      LocalDate date = start.plusDays(number);
      StringBuilder month =
          months.computeIfAbsent(date.toString().substring(0, 7), key -> new StringBuilder(HEADER));
      Dice dice = Dice.of(seed, "billing", number);
      USUAL.forEach(line -> append(month, date, line, 0.93 + 0.14 * dice.unit()));
      if (number >= firstDayOfTheft) {
        double share = number == firstDayOfTheft ? 4.1 / 24 : 1;
        THEFT.forEach(line -> append(month, date, line, share));
      }
    }
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, StringBuilder> month : months.entrySet()) {
        Files.writeString(folder.resolve("focus-" + month.getKey() + ".csv"), month.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write costs into " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void append(StringBuilder text, LocalDate date, Line line, double share) {
    String cost = String.format(Locale.ROOT, "%.4f", line.perDay() * share);
    text.append(line.provider()).append(',').append(date.withDayOfMonth(1)).append("T00:00:00Z,");
    text.append(date).append("T00:00:00Z,").append(date.plusDays(1)).append("T00:00:00Z,");
    text.append(line.account()).append(',').append(line.name()).append(',');
    text.append(line.service()).append(',').append(line.region()).append(",Usage,");
    text.append(cost).append(',').append(cost).append(",USD\n");
  }
}
