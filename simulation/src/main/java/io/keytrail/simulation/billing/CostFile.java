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
 * A cost export with the columns of FOCUS 1.0 that matter here, one row for each day and thing that
 * is paid for, one file a month. The theft shows as EC2 in regions that never cost anything.
 */
public final class CostFile {
  private static final String HEADER =
      "ProviderName,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,SubAccountId,SubAccountName,"
          + "ServiceName,RegionId,ResourceId,ChargeCategory,BilledCost,EffectiveCost,BillingCurrency\n";

  private static final List<Charge> USUAL =
      List.of(
          production("Amazon Elastic Compute Cloud", "eu-west-1", "i-0d3b51c8f4e7a2960", 61),
          production(
              "Amazon Relational Database Service",
              "eu-west-1",
              "arn:aws:rds:eu-west-1:" + Company.PRODUCTION + ":db:larkfield-orders",
              38),
          production("AWS Lambda", "eu-west-1", "", 3.2),
          production("Amazon Simple Storage Service", "eu-west-1", "larkfield-prod-assets", 9.4),
          production("Amazon CloudFront", "us-east-1", "", 4.1),
          development("Amazon Elastic Compute Cloud", "i-04f7c9b2e6a18d530", 7.5),
          development("Amazon Simple Storage Service", "larkfield-dev-artifacts", 0.8),
          Charge.aws(Company.MANAGEMENT, "larkfield", "AWS CloudTrail", "eu-west-1", "", 1.1),
          new Charge(
              "Google Cloud",
              "larkfield-data",
              "larkfield-data",
              "BigQuery",
              "europe-west1",
              "",
              12),
          new Charge(
              "Microsoft",
              "larkfield-office",
              "larkfield-office",
              "Azure Kubernetes Service",
              "westeurope",
              "",
              15));

  private CostFile() {}

  private static Charge production(String service, String region, String resource, double perDay) {
    return Charge.aws(Company.PRODUCTION, "larkfield-prod", service, region, resource, perDay);
  }

  private static Charge development(String service, String resource, double perDay) {
    return Charge.aws(Company.DEVELOPMENT, "larkfield-dev", service, "eu-west-1", resource, perDay);
  }

  /**
   * Writes {@code focus-yyyy-mm.csv} for each month.
   *
   * @param stolen what a thief runs costs
   * @param firstDayOfTheft day of the run from which it costs that
   */
  public static void write(
      Path folder, long seed, LocalDate start, int days, List<Charge> stolen, int firstDayOfTheft) {
    Map<String, StringBuilder> months = new TreeMap<>();
    for (int number = 0; number < days; number++) {
      LocalDate date = start.plusDays(number);
      StringBuilder month =
          months.computeIfAbsent(date.toString().substring(0, 7), key -> new StringBuilder(HEADER));
      Dice dice = Dice.of(seed, "billing", number);
      USUAL.forEach(line -> append(month, date, line, 0.93 + 0.14 * dice.unit()));
      if (number >= firstDayOfTheft) {
        double share = number == firstDayOfTheft ? 4.1 / 24 : 1;
        stolen.forEach(line -> append(month, date, line, share));
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

  private static void append(StringBuilder text, LocalDate date, Charge line, double share) {
    String cost = String.format(Locale.ROOT, "%.4f", line.perDay() * share);
    text.append(line.provider()).append(',').append(date.withDayOfMonth(1)).append("T00:00:00Z,");
    text.append(date).append("T00:00:00Z,").append(date.plusDays(1)).append("T00:00:00Z,");
    text.append(line.account()).append(',').append(line.name()).append(',');
    text.append(line.service()).append(',').append(line.region()).append(',');
    text.append(line.resource()).append(",Usage,");
    text.append(cost).append(',').append(cost).append(",USD\n");
  }
}
