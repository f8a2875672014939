package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.gcpaudit.GcpCallers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Pub/Sub messages of Cloud Billing budgets, pushed, pulled or bare. They come several times a day
 * whatever was spent; only those that tell of a threshold passed are statements. Source: Cloud
 * Billing, "Programmatic notifications". The message is read with its envelope, because only that
 * has a time and the billing account.
 */
final class GoogleBudgetAlerts {
  private static final String SERVICE = "billingbudgets.googleapis.com";

  /** A budget's message has a few hundred bytes. */
  private static final int LONGEST = 16_384;

  private final GcpCallers callers = new GcpCallers();

  static boolean recognises(Fields top) {
    Fields message = message(top);
    return message.has("data")
        && message.object("attributes").has("budgetid")
        && message.object("attributes").has("billingaccountid");
  }

  private static Fields message(Fields top) {
    Fields wrapped = top.object("message");
    return wrapped.isEmpty() ? top : wrapped;
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields message = message(top);
    Fields budget = budget(message);
    if (!budget.has("costamount")) {
      return new Rejected("the message of a budget has no readable content");
    }
    boolean exceeded = budget.has("alertthresholdexceeded");
    if (!exceeded && !budget.has("forecastthresholdexceeded")) {
      return new Ignored("gcp-budget-status");
    }
    Instant time = EventTimes.first(message, "publishtime");
    if (time == null) {
      return new Rejected("the message of a budget has no readable time");
    }
    String account = callers.shared(message.object("attributes").text("billingaccountid"));
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of(
                "gcp-budget",
                account,
                message.object("attributes").text("budgetid"),
                time.toString()),
            message.text("messageid"),
            time,
            LogKind.GCP_BUDGET_ALERT,
            account,
            "",
            SERVICE,
            exceeded ? "BudgetExceeded" : "BudgetForecast",
            Access.UNKNOWN,
            GcpCallers.unknown(account, callers.shared("the bill of " + account)),
            new Origin("", ""),
            Outcome.SUCCESS,
            List.of(),
            record));
  }

  private static Fields budget(Fields message) {
    Fields plain = message.object("data");
    String packed = message.text("data");
    if (!plain.isEmpty() || packed.length() > LONGEST) {
      return plain;
    }
    try {
      byte[] json = Base64.getDecoder().decode(packed);
      return Fields.of(JsonSlice.parse(new String(json, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notBase64) {
      return Fields.NONE;
    }
  }
}
