package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.azure.AzureCallers;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of Microsoft Cost Management: the common alert schema that action groups send ({@code
 * monitoringService} is {@code CostAlerts}) and the REST API's. Source: "Common alert schema
 * definitions" and Cost Management REST API, resource Alert.
 */
final class AzureCostAlerts {
  private static final String SERVICE = "Microsoft.CostManagement";
  private static final String SUBSCRIPTIONS = "/subscriptions/";

  private final AzureCallers callers = new AzureCallers();

  static boolean recognises(Fields top) {
    return essentials(top).text("monitoringservice").equalsIgnoreCase("CostAlerts")
        || (top.text("type").equalsIgnoreCase("Microsoft.CostManagement/alerts")
            && top.object("properties").has("definition"));
  }

  private static Fields essentials(Fields top) {
    return top.object("data").object("essentials");
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields essentials = essentials(top);
    return essentials.isEmpty() ? resource(record, top) : sent(record, top, essentials);
  }

  private NormalizeResult sent(RawRecord record, Fields top, Fields essentials) {
    Fields context = top.object("data").object("alertcontext");
    Fields alert = context.object("alertdata");
    boolean forecast = alert.text("thresholdtype").toLowerCase(Locale.ROOT).startsWith("forecast");
    return event(
        record,
        essentials.text("alertid"),
        EventTimes.first(essentials, "fireddatetime"),
        subscription(alert.text("scope") + essentials.text("alertid")),
        action(context.text("alertcategory"), forecast));
  }

  private NormalizeResult resource(RawRecord record, Fields top) {
    Fields alert = top.object("properties");
    if (alert.text("status").equalsIgnoreCase("Dismissed")) {
      return new Ignored("azure-cost-alert-dismissed");
    }
    Fields definition = alert.object("definition");
    boolean forecast = definition.text("criteria").toLowerCase(Locale.ROOT).contains("forecast");
    return event(
        record,
        top.text("id"),
        EventTimes.first(alert, "creationtime", "modificationtime"),
        subscription(top.text("id")),
        action(definition.text("type"), forecast));
  }

  /** Budgets by whether it happened or is foreseen, everything else under its own name. */
  private static String action(String category, boolean forecast) {
    if (category.toLowerCase(Locale.ROOT).startsWith("budget")) {
      return forecast ? "BudgetForecast" : "BudgetExceeded";
    }
    return category.isEmpty() ? "CostAlert" : category;
  }

  private static String subscription(String path) {
    int at = path.indexOf(SUBSCRIPTIONS);
    if (at < 0) {
      return "";
    }
    String rest = path.substring(at + SUBSCRIPTIONS.length());
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private NormalizeResult event(
      RawRecord record, String id, @Nullable Instant time, String subscription, String action) {
    if (time == null) {
      return new Rejected("the cost alert has no readable time");
    }
    String account = callers.shared(subscription);
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of("azure-cost-alert", id, time.toString()),
            id,
            time,
            LogKind.AZURE_COST_ALERT,
            account,
            "",
            SERVICE,
            callers.shared(action),
            Access.UNKNOWN,
            callers.unknown(account, callers.shared("the bill of " + account)),
            new Origin("", ""),
            Outcome.SUCCESS,
            List.of(),
            record));
  }
}
