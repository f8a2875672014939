package io.keytrail.sources.costs;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.fields.Fields;

/**
 * Cost exports of Azure, actual and amortized, of every kind of agreement (Microsoft Cost
 * Management, "Understand cost details fields"). Each delivery holds the month so far.
 */
final class AzureExport implements Bill {
  private static final Columns COLUMNS =
      Columns.of(
          JsonNames.of(
              "costInBillingCurrency",
              "CostInBillingCurrency",
              "PreTaxCost",
              "preTaxCost",
              "Cost",
              "cost"),
          JsonNames.of("MeterCategory", "meterCategory"),
          JsonNames.of("Date", "date", "UsageDate", "usageDate", "UsageDateTime"));

  @Override
  public boolean recognises(JsonMembers row) {
    return COLUMNS.in(row);
  }

  @Override
  public NormalizeResult read(Fields row, JsonMembers members) {
    String type = row.text("chargetype");
    if (!type.isEmpty() && !type.equalsIgnoreCase("Usage")) {
      return Line.NO_USAGE;
    }
    return new Line(
            LogKind.AZURE_COST,
            row.text("subscriptionid", "subscriptionguid"),
            row.text("resourcelocationnormalized", "resourcelocation", "location"),
            row.text("metercategory"),
            row.text("resourceid", "instanceid"),
            row.text("billingcurrencycode", "billingcurrency", "currencycode", "currency"),
            row.text("costinbillingcurrency", "pretaxcost", "cost"),
            Moment.first(row, "date", "usagedate", "usagedatetime"),
            null)
        .result(LineName.lasting(members));
  }
}
