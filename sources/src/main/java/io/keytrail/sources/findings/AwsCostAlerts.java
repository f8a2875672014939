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
import io.keytrail.sources.cloudtrail.AwsCallers;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.TextPool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS says of money: anomalies of Cost Anomaly Detection, as its topic sends them, in
 * EventBridge's detail and as {@code get-anomalies} prints them; and alerts of AWS Budgets, which
 * are letters of text in a topic's message. Source: AWS Cost Management user guide, "Creating an
 * Amazon SNS topic for anomaly notifications", "Using EventBridge with Cost Anomaly Detection" and
 * "Budget notifications".
 *
 * <p>An anomaly keeps its id while it goes on; all that is sent of it is one event at the end of
 * its first day, when that day's cost is known.
 */
final class AwsCostAlerts {
  private static final String COST_EXPLORER = "ce.amazonaws.com";
  private static final String BUDGETS = "budgets.amazonaws.com";
  private static final String LETTER = "AWS Budget Notification";
  private static final Duration TO_THE_LAST_SECOND = Duration.ofDays(1).minusSeconds(1);
  private static final Pattern ACCOUNT = Pattern.compile("AWS Account (\\d{12})");
  private static final Pattern BUDGET = Pattern.compile("Budget Name: ([^\\r\\n]{1,200})");
  private static final Pattern SORT = Pattern.compile("Alert Type: ([A-Za-z]{1,20})");

  private final TextPool texts = new TextPool();

  static boolean recognises(Fields top) {
    return top.text("message").startsWith(LETTER)
        || (top.has("anomalyid") && top.has("anomalystartdate") && top.has("impact"));
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    return top.has("anomalyid") ? anomaly(record, top) : budget(record, top);
  }

  private NormalizeResult anomaly(RawRecord record, Fields anomaly) {
    if (anomaly.text("feedback").equalsIgnoreCase("NO")) {
      return new Ignored("aws-cost-anomaly-dismissed");
    }
    Instant day = EventTimes.parse(timed(anomaly.text("anomalystartdate")));
    if (day == null) {
      return new Rejected("the cost anomaly has no readable day");
    }
    List<Fields> causes = anomaly.objects("rootcauses");
    Fields cause = causes.isEmpty() ? Fields.NONE : causes.getFirst();
    String linked = cause.text("linkedaccount");
    String id = anomaly.text("anomalyid");
    return new Accepted(
        event(
            Fingerprint.of("aws-cost-anomaly", id),
            id,
            day.plus(TO_THE_LAST_SECOND),
            linked.isEmpty() ? account(anomaly) : linked,
            cause.text("region"),
            COST_EXPLORER,
            "AnomalyDetected",
            record));
  }

  private static String timed(String day) {
    return day.length() == "yyyy-mm-dd".length() ? day + "T00:00:00Z" : day;
  }

  private static String account(Fields anomaly) {
    String account = anomaly.text("accountid");
    String[] arn = anomaly.text("monitorarn").split(":", 6);
    return account.isEmpty() && arn.length == 6 ? arn[4] : account;
  }

  private NormalizeResult budget(RawRecord record, Fields letter) {
    Instant time = EventTimes.first(letter, "timestamp");
    if (time == null) {
      return new Rejected("the alert of AWS Budgets has no readable time");
    }
    String text = letter.text("message");
    String budget = found(BUDGET, text);
    String sort = found(SORT, text).equals("FORECASTED") ? "BudgetForecast" : "BudgetExceeded";
    return new Accepted(
        event(
            Fingerprint.of("aws-budget", budget, found(ACCOUNT, text), sort, time.toString()),
            letter.text("messageid"),
            time,
            found(ACCOUNT, text),
            "",
            BUDGETS,
            sort,
            record));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  private ActivityEvent event(
      Fingerprint fingerprint,
      String id,
      Instant time,
      String account,
      String region,
      String service,
      String action,
      RawRecord record) {
    String owner = texts.shared(account);
    return new ActivityEvent(
        fingerprint,
        id,
        time,
        LogKind.AWS_COST_ALERT,
        owner,
        texts.shared(region),
        service,
        action,
        Access.UNKNOWN,
        AwsCallers.unknown(owner, texts.shared("the bill of " + owner)),
        new Origin("", ""),
        Outcome.SUCCESS,
        List.of(),
        record);
  }
}
