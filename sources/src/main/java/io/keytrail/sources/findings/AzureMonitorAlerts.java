package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.json.JsonSlice;
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

/**
 * Alerts of Azure Monitor in the common alert schema that are not about costs (learn.microsoft.com,
 * "Common alert schema for Azure Monitor alerts"). An alert that names a caller or a machine is a
 * statement on it, under the name of its rule; one that names neither is counted.
 */
final class AzureMonitorAlerts {
  private static final String SERVICE = "Azure Monitor";
  private static final String SUBSCRIPTIONS = "/subscriptions/";
  private static final String MACHINES = "/providers/microsoft.compute/virtualmachines/";

  private final AzureCallers callers = new AzureCallers();

  static boolean recognises(Fields top) {
    Fields essentials = essentials(top);
    return essentials.has("monitoringservice")
        && essentials.has("alertid")
        && essentials.has("monitorcondition");
  }

  private static Fields essentials(Fields top) {
    return top.object("data").object("essentials");
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields essentials = essentials(top);
    if (essentials.text("monitorcondition").equalsIgnoreCase("Resolved")) {
      return new Ignored("azure-monitor-alert-resolved");
    }
    String caller = top.object("data").object("alertcontext").text("caller");
    String target = target(essentials);
    boolean person = caller.indexOf('@') > 0;
    if (!person && !target.contains(MACHINES)) {
      return new Ignored("azure-monitor-alert-of-nobody");
    }
    Instant time = EventTimes.first(essentials, "fireddatetime");
    if (time == null) {
      return new Rejected("the Azure Monitor alert has no readable time");
    }
    String account = callers.shared(subscription(target + essentials.text("alertid")));
    Actor subject = person ? callers.user(account, caller, "") : callers.machine(account, target);
    String id = essentials.text("alertid");
    String rule = essentials.text("alertrule");
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of("azure-monitor-alert", id, time.toString()),
            id,
            time,
            LogKind.ALERT_AZURE,
            account,
            "",
            SERVICE,
            callers.shared(rule.isEmpty() ? essentials.text("monitoringservice") : rule),
            Access.UNKNOWN,
            subject,
            new Origin("", ""),
            Outcome.SUCCESS,
            target.isEmpty() ? List.of() : List.of(new ResourceRef("resource", target)),
            record));
  }

  /** The first resource that the alert is about, in lower case as ids are compared. */
  private static String target(Fields essentials) {
    List<JsonSlice> targets = essentials.list("alerttargetids");
    return targets.isEmpty() ? "" : targets.getFirst().text().toLowerCase(Locale.ROOT);
  }

  private static String subscription(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(SUBSCRIPTIONS);
    if (at < 0) {
      return "";
    }
    String rest = lower.substring(at + SUBSCRIPTIONS.length());
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}
