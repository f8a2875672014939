package io.keytrail.sources.azure;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.AccessWords;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The Azure Activity log: REST and SDK shape ({@code eventTimestamp}), diagnostic settings ({@code
 * time}, {@code resourceId} in capitals), Log Analytics columns old and new, the portal's CSV.
 *
 * <p>One operation leaves several records (started, accepted, succeeded); each is an event of its
 * own, and those without an end are pending.
 */
final class ActivityRecords {
  private static final String[] TIMES = {
    "eventtimestamp",
    "time",
    "timegenerated",
    "timegeneratedutc",
    "eventsubmissiontimestamp",
    "eventsubmissiontimestamputc",
    "peventtime"
  };

  private final AzureIdentities identities;

  ActivityRecords(AzureIdentities identities) {
    this.identities = identities;
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields properties = top.object("properties", "propertiesd");
    Fields identity = top.object("identity");
    Fields authorization = identity.object("authorization");
    if (authorization.isEmpty()) {
      authorization = top.object("authorization", "authorizationd");
    }
    String action = operation(top, properties, authorization);
    if (action.isEmpty()) {
      return new Rejected("the Azure Activity record names no operation");
    }
    Instant time = EventTimes.first(top, TIMES);
    if (time == null) {
      return new Rejected("the Azure Activity record has no readable time");
    }
    Fields claims = identity.object("claims");
    if (claims.isEmpty()) {
      claims = top.object("claims", "claimsd");
    }
    return new Accepted(
        event(record, new Parts(top, properties, authorization, claims), action, time));
  }

  /** The places that one record's facts are spread over, whatever its shape. */
  record Parts(Fields top, Fields properties, Fields authorization, Fields claims) {
    String resource() {
      String shown = top.text("resource");
      return AzureIdentities.firstOf(
          top.text("resourceid", "resourceuri"),
          shown.startsWith("/") ? shown : "",
          authorization.text("scope"),
          properties.text("entity"));
    }
  }

  private ActivityEvent event(RawRecord record, Parts parts, String action, Instant time) {
    Fields top = parts.top();
    String resource = parts.resource();
    String eventId = top.text("eventdataid");
    String correlation = top.text("correlationid");
    String status = ActivityOutcomes.status(top);
    Outcome outcome = ActivityOutcomes.of(status, top, parts.properties());
    return new ActivityEvent(
        correlation.isEmpty() && eventId.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of(
                "azure",
                correlation,
                action.toLowerCase(Locale.ROOT),
                resource.toLowerCase(Locale.ROOT),
                status.toLowerCase(Locale.ROOT),
                eventId),
        eventId.isEmpty() ? correlation : eventId,
        time,
        LogKind.AZURE_ACTIVITY,
        identities.shared(account(parts, resource)),
        identities.shared(region(top)),
        identities.shared(service(top, action, resource)),
        identities.shared(action),
        access(action),
        new ActivityCaller(identities, parts).actor(),
        new Origin(identities.shared(address(parts)), identities.shared(top.verbatim("useragent"))),
        outcome,
        targets(parts, resource),
        ArmEffects.of(parts, action, resource, outcome),
        record);
  }

  /**
   * The Resource Manager operation. Old tables have a display name in OperationName; the operation
   * itself stands in the authorization or in the properties' message then.
   */
  private static String operation(Fields top, Fields properties, Fields authorization) {
    String named = top.label("operationnamevalue", "operationname");
    if (named.indexOf('/') > 0) {
      return named;
    }
    String authorized = authorization.text("action");
    if (authorized.indexOf('/') > 0) {
      return authorized;
    }
    String message = properties.text("message");
    boolean isOperation = message.indexOf('/') > 0 && message.indexOf(' ') < 0;
    return isOperation ? message : named;
  }

  private static String account(Parts parts, String resource) {
    String subscription = ArmResource.subscription(resource);
    return AzureIdentities.firstOf(
        subscription,
        parts.top().text("subscriptionid", "subscription"),
        parts.top().text("tenantid"));
  }

  private static String region(Fields top) {
    String location = top.text("location").toLowerCase(Locale.ROOT);
    return location.equals("global") ? "" : location;
  }

  private static String service(Fields top, String action, String resource) {
    int slash = action.indexOf('/');
    if (slash > 0 && action.lastIndexOf('.', slash) > 0) {
      return action.substring(0, slash).toLowerCase(Locale.ROOT);
    }
    String provider =
        top.label("resourceprovidervalue", "resourceprovidername", "resourceprovider");
    return provider.isEmpty() ? ArmResource.provider(resource) : provider.toLowerCase(Locale.ROOT);
  }

  /**
   * The Activity log holds no GET calls, so all that does not say "list" or "get" changes something
   * (learn.microsoft.com, "Azure Activity Log event schema").
   */
  private static Access access(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    if (lower.indexOf('/') < 0) {
      return AccessWords.of(action);
    }
    String[] parts = lower.split("/", -1);
    String verb = parts[parts.length - 1];
    if (verb.equals("action") && parts.length > 1) {
      verb = parts[parts.length - 2];
    }
    for (String reading : List.of("read", "list", "get", "query", "search", "check", "validate")) {
      if (verb.startsWith(reading)) {
        return Access.READ;
      }
    }
    return Access.WRITE;
  }

  private static String address(Parts parts) {
    Fields top = parts.top();
    return CallerAddress.of(
        AzureIdentities.firstOf(
            top.text("calleripaddress"),
            top.object("httprequest").text("clientipaddress"),
            parts.claims().text("ipaddr")));
  }

  private static List<ResourceRef> targets(Parts parts, String resource) {
    List<ResourceRef> targets = new ArrayList<>();
    if (!resource.isEmpty()) {
      targets.add(new ResourceRef(ArmResource.type(resource), resource));
    }
    // A role assignment's body says who gets which role.
    Fields body = parts.properties().object("requestbody");
    Fields assignment = body.object("properties");
    String principal =
        AzureIdentities.firstOf(assignment.text("principalid"), body.text("principalid"));
    String role =
        AzureIdentities.firstOf(assignment.text("roledefinitionid"), body.text("roledefinitionid"));
    if (!principal.isEmpty()) {
      targets.add(new ResourceRef("principal", principal));
    }
    if (!role.isEmpty()) {
      targets.add(new ResourceRef("role-definition", role));
    }
    return List.copyOf(targets);
  }
}
