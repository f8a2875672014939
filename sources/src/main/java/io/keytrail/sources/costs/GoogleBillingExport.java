package io.keytrail.sources.costs;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.fields.Fields;

/**
 * Rows of Google's billing export to BigQuery, standard and detailed, as JSON or with flattened
 * columns (Cloud Billing documentation, "Structure of Detailed data export"). Rows add up: a
 * correction is a row of its own, so only a row that is the same in everything is a copy.
 */
final class GoogleBillingExport implements Bill {
  private static final Columns COLUMNS =
      Columns.of(
          JsonNames.of("billing_account_id", "billingAccountId"),
          JsonNames.of("usage_start_time", "usageStartTime"),
          JsonNames.of("cost"));

  @Override
  public boolean recognises(JsonMembers row) {
    return COLUMNS.in(row);
  }

  @Override
  public NormalizeResult read(Fields row, JsonMembers members) {
    String type = row.text("costtype");
    if (!type.isEmpty() && !type.equalsIgnoreCase("regular")) {
      return Line.NO_USAGE;
    }
    Fields location = row.object("location");
    return new Line(
            LogKind.GCP_COST,
            either(row.object("project").text("id"), row.text("projectid")),
            either(
                location.text("region", "location"),
                row.text("locationregion", "locationlocation")),
            either(row.object("service").text("description", "id"), row.text("servicedescription")),
            either(
                row.object("resource").text("name", "globalname"),
                row.text("resourcename", "resourceglobalname")),
            row.text("currency"),
            row.text("cost"),
            Moment.first(row, "usagestarttime"),
            Moment.first(row, "usageendtime"))
        .result(LineName.exact(members));
  }

  private static String either(String inside, String flattened) {
    return inside.isEmpty() ? flattened : inside;
  }
}
