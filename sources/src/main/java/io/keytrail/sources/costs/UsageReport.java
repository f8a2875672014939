package io.keytrail.sources.costs;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.fields.Fields;

/**
 * The Cost and Usage Report of AWS, old and new (AWS Data Exports user guide, "Cost and Usage
 * Report data dictionary" and "CUR 2.0"): {@code lineItem/UnblendedCost} in CSV, {@code
 * line_item_unblended_cost} in Parquet, in Athena and in CUR 2.0.
 */
final class UsageReport implements Bill {
  private static final Columns COLUMNS =
      Columns.of(
          JsonNames.of("lineItem/UnblendedCost", "line_item_unblended_cost"),
          JsonNames.of("lineItem/UsageStartDate", "line_item_usage_start_date"));

  @Override
  public boolean recognises(JsonMembers row) {
    return COLUMNS.in(row);
  }

  @Override
  public NormalizeResult read(Fields row, JsonMembers members) {
    String cost = cost(row);
    if (cost.isEmpty()) {
      return Line.NO_USAGE;
    }
    Fields product = row.object("product");
    String service = row.text("productproductname", "lineitemproductcode");
    String named = product.text("productname");
    return new Line(
            LogKind.AWS_COST,
            row.text("lineitemusageaccountid", "billpayeraccountid"),
            region(row, product),
            named.isEmpty() ? service : named,
            resource(row.text("lineitemresourceid")),
            currency(row.text("lineitemcurrencycode")),
            cost,
            Moment.first(row, "lineitemusagestartdate"),
            Moment.first(row, "lineitemusageenddate"))
        .result(LineName.lasting(members));
  }

  /**
   * What usage cost: what is covered by a reservation costs its share of that; what a savings plan
   * covers stands there with its public price, and what is taken off for it on a line of its own.
   */
  private static String cost(Fields row) {
    String unblended = row.text("lineitemunblendedcost");
    return switch (row.text("lineitemlineitemtype")) {
      case "", "Usage", "SavingsPlanCoveredUsage" -> unblended;
      case "DiscountedUsage" -> {
        String effective = row.text("reservationeffectivecost");
        yield effective.isEmpty() ? unblended : effective;
      }
      default -> "";
    };
  }

  /**
   * Who chooses columns may leave this one out; "all AWS customers are billed in US dollars by
   * default" (data dictionary, {@code line_item_currency_code}).
   */
  private static String currency(String code) {
    return code.isEmpty() ? "USD" : code;
  }

  private static String region(Fields row, Fields product) {
    String region = row.text("productregioncode", "productregion");
    if (region.isEmpty()) {
      region = product.text("regioncode", "region");
    }
    return region.isEmpty() ? ofZone(row.text("lineitemavailabilityzone")) : region;
  }

  /** {@code eu-west-1b} lies in {@code eu-west-1}. */
  private static String ofZone(String zone) {
    int last = zone.length() - 1;
    return last > 0
            && Character.isLetter(zone.charAt(last))
            && Character.isDigit(zone.charAt(last - 1))
        ? zone.substring(0, last)
        : zone;
  }

  /** Machines by the id that audit logs have; everything else as the bill names it. */
  static String resource(String id) {
    int machine = id.lastIndexOf(":instance/i-");
    return machine < 0 ? id : id.substring(machine + ":instance/".length());
  }
}
