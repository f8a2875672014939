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
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.azure.AzureCallers;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Alerts of Microsoft Defender for Cloud: the REST API's ({@code properties}), those of continuous
 * export, and rows of Log Analytics' SecurityAlert, whose entities are JSON in a string. Source:
 * Defender for Cloud, "Alerts schemas".
 *
 * <p>An alert keeps its id when it is updated; all its copies are one event at its start.
 */
final class DefenderAlerts {
  private static final String SERVICE = "Microsoft Defender for Cloud";
  private static final String SUBSCRIPTIONS = "/subscriptions/";
  private static final String MACHINES = "/providers/microsoft.compute/virtualmachines/";

  private final AzureCallers callers = new AzureCallers();

  static boolean recognises(Fields top) {
    return body(top).has("alerttype") && body(top).has("systemalertid");
  }

  private static Fields body(Fields top) {
    Fields properties = top.object("properties");
    return properties.has("alerttype") ? properties : top;
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields alert = body(top);
    switch (alert.text("status")) {
      case "Dismissed" -> {
        return new Ignored("defender-alert-dismissed");
      }
      case "Resolved" -> {
        return new Ignored("defender-alert-resolved");
      }
      default -> {
        // Open, or being worked on.
      }
    }
    Instant time =
        EventTimes.first(alert, "starttimeutc", "starttime", "timegeneratedutc", "timegenerated");
    if (time == null) {
      return new Rejected("the Defender alert has no readable time");
    }
    String resource = resource(alert);
    String subscription = callers.shared(subscription(top, alert, resource));
    List<Fields> entities = alert.objects("entities");
    String id = alert.text("systemalertid");
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of("defender-alert", id),
            id,
            time,
            LogKind.DEFENDER_ALERT,
            subscription,
            "",
            SERVICE,
            callers.shared(alert.text("alerttype")),
            Access.UNKNOWN,
            actor(entities, resource, subscription, alert.text("compromisedentity")),
            new Origin(callers.shared(address(entities)), ""),
            Outcome.SUCCESS,
            resource.isEmpty() ? List.of() : List.of(new ResourceRef("resource", resource)),
            record));
  }

  /** The path of the resource concerned, in lower case as the Activity log's are compared. */
  private static String resource(Fields alert) {
    String path = "";
    for (Fields identifier : alert.objects("resourceidentifiers")) {
      path = path.isEmpty() ? identifier.text("azureresourceid") : path;
    }
    return (path.isEmpty() ? alert.text("resourceid", "associatedresource") : path)
        .toLowerCase(Locale.ROOT);
  }

  private static String subscription(Fields top, Fields alert, String resource) {
    for (String path : List.of(resource, top.text("id"), alert.text("alerturi"))) {
      int at = path.indexOf(SUBSCRIPTIONS);
      if (at >= 0) {
        String rest = path.substring(at + SUBSCRIPTIONS.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
      }
    }
    return alert.text("workspacesubscriptionid");
  }

  private Actor actor(
      List<Fields> entities, String resource, String subscription, String compromised) {
    for (Fields entity : entities) {
      if (entity.text("type").equalsIgnoreCase("account")) {
        String name = principalName(entity);
        String objectId = entity.text("aaduserid", "objectguid");
        if (!name.isEmpty() || !objectId.isEmpty()) {
          return callers.user(subscription, name, objectId);
        }
      }
    }
    if (resource.contains(MACHINES)) {
      return callers.machine(subscription, resource);
    }
    return compromised.indexOf('@') > 0
        ? callers.user(subscription, compromised, "")
        : callers.unknown(subscription, resource.isEmpty() ? compromised : resource);
  }

  /** Users are named in two parts; a name without the second is none of Entra's. */
  private static String principalName(Fields account) {
    String name = account.text("userprincipalname", "name");
    String suffix = account.text("upnsuffix");
    if (name.indexOf('@') > 0) {
      return name;
    }
    return name.isEmpty() || suffix.isEmpty() ? "" : name + "@" + suffix;
  }

  private static String address(List<Fields> entities) {
    for (Fields entity : entities) {
      String address = entity.text("address");
      if (entity.text("type").equalsIgnoreCase("ip") && !address.isEmpty()) {
        return CallerAddress.of(address);
      }
    }
    return "";
  }
}
