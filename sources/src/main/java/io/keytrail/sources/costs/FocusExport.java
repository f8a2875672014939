package io.keytrail.sources.costs;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.fields.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns that all providers share (FinOps Open Cost and Usage Specification 1.0 to 1.2). */
final class FocusExport implements Bill {
  private static final Columns COLUMNS =
      Columns.of(
          JsonNames.of("BilledCost", "billed_cost", "billedcost"),
          JsonNames.of("ChargePeriodStart", "charge_period_start", "chargeperiodstart"));

  private static final String SUBSCRIPTION = "/subscriptions/";

  @Override
  public boolean recognises(JsonMembers row) {
    return COLUMNS.in(row);
  }

  @Override
  public NormalizeResult read(Fields row, JsonMembers members) {
    LogKind log = log(row.text("providername", "serviceprovidername", "hostprovidername"));
    if (log == null) {
      return new Ignored("cost-line-of-another-provider");
    }
    String category = row.text("chargecategory");
    if (!category.isEmpty() && !category.equalsIgnoreCase("Usage")) {
      return Line.NO_USAGE;
    }
    return new Line(
            log,
            account(row.text("subaccountid")),
            row.text("regionid", "region"),
            row.text("servicename", "servicecategory"),
            UsageReport.resource(row.text("resourceid")),
            row.text("billingcurrency"),
            row.text("effectivecost", "billedcost"),
            Moment.first(row, "chargeperiodstart"),
            Moment.first(row, "chargeperiodend"))
        .result(LineName.lasting(members));
  }

  private static @Nullable LogKind log(String provider) {
    String name = provider.toLowerCase(Locale.ROOT);
    if (name.contains("aws") || name.contains("amazon")) {
      return LogKind.AWS_COST;
    }
    if (name.contains("google")) {
      return LogKind.GCP_COST;
    }
    return name.contains("microsoft") || name.contains("azure") ? LogKind.AZURE_COST : null;
  }

  /** Azure writes {@code /subscriptions/…}, where its logs write the id alone. */
  private static String account(String id) {
    return id.startsWith(SUBSCRIPTION) ? id.substring(SUBSCRIPTION.length()) : id;
  }
}
