package io.keytrail.sources.azure;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Outcome.Status;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.AccessWords;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Entra directory changes, Privileged Identity Management among them: diagnostic settings (the
 * change under {@code properties}), Graph, Log Analytics columns, the portal's CSV. The service is
 * what Entra says logged it ({@code Core Directory}, {@code PIM}).
 */
final class EntraAuditRecords {
  private static final String DEFAULT_SERVICE = "Entra audit";
  private static final String[] TIMES = {
    "activitydatetime",
    "activitydatetimeutc",
    "time",
    "timegenerated",
    "timegeneratedutc",
    "dateutc",
    "date",
    "peventtime"
  };

  private final AzureIdentities identities;

  EntraAuditRecords(AzureIdentities identities) {
    this.identities = identities;
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields properties = top.object("properties");
    Fields body = properties.isEmpty() ? top : properties;
    String action =
        AzureIdentities.firstOf(
            body.text("activitydisplayname", "operationname", "activity"),
            top.text("operationname"));
    if (action.isEmpty()) {
      return new Rejected("the Entra audit record names no activity");
    }
    Instant time = time(top, body);
    if (time == null) {
      return new Rejected("the Entra audit record has no readable time");
    }
    return new Accepted(event(record, top, body, action, time));
  }

  private ActivityEvent event(
      RawRecord record, Fields top, Fields body, String action, Instant time) {
    String tenant = tenant(top);
    String correlation =
        AzureIdentities.firstOf(body.text("correlationid"), top.text("correlationid"));
    String id = AzureIdentities.firstOf(body.text("id"), correlation);
    String service = body.text("loggedbyservice", "service");
    Outcome outcome = outcome(top, body);
    return new ActivityEvent(
        id.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of("entra-audit", id, action),
        id,
        time,
        LogKind.ENTRA_AUDIT,
        identities.shared(tenant),
        "",
        service.isEmpty() ? DEFAULT_SERVICE : identities.shared(service),
        identities.shared(action),
        access(action),
        identities.actor(initiator(top, body, tenant), null, null),
        new Origin(identities.shared(address(top, body)), identities.shared(userAgent(body))),
        outcome,
        EntraAuditTargets.of(body),
        outcome.succeeded() ? EntraEffects.of(body, action) : Effects.NONE,
        record);
  }

  private static @Nullable Instant time(Fields top, Fields body) {
    Instant time = EventTimes.first(body, TIMES);
    return time != null ? time : EventTimes.first(top, TIMES);
  }

  private static String tenant(Fields top) {
    String tenant = top.text("aadtenantid");
    if (tenant.isEmpty() && !top.has("timegenerated")) {
      tenant = top.text("tenantid");
    }
    return AzureIdentities.firstOf(tenant, EntraTenant.of(top.text("resourceid")));
  }

  private static Access access(String action) {
    return AccessWords.of(action) == Access.READ ? Access.READ : Access.WRITE;
  }

  private static Principal initiator(Fields top, Fields body, String tenant) {
    Fields by = body.object("initiatedby");
    Fields user = by.object("user");
    if (user.has("userprincipalname", "id")) {
      return AzureIdentities.user(tenant, user.text("userprincipalname"), user.text("id"));
    }
    Fields app = by.object("app");
    if (app.has("appid", "serviceprincipalid", "displayname", "serviceprincipalname")) {
      return AzureIdentities.application(
          PrincipalKind.SERVICE_PRINCIPAL,
          tenant,
          app.text("appid"),
          app.text("serviceprincipalid"),
          app.text("displayname", "serviceprincipalname"));
    }
    return ofExport(top, body, tenant);
  }

  /** The initiator in the portal's CSV and in tables that were projected. */
  private static Principal ofExport(Fields top, Fields body, String tenant) {
    String type = body.text("actortype").toLowerCase(Locale.ROOT);
    String name = body.text("actoruserprincipalname");
    String id = body.text("actorobjectid", "actorserviceprincipalid");
    if (type.contains("app") || type.contains("serviceprincipal")) {
      return AzureIdentities.application(
          PrincipalKind.SERVICE_PRINCIPAL, tenant, "", id, body.text("actordisplayname"));
    }
    if (!name.isEmpty() || !id.isEmpty()) {
      return AzureIdentities.user(tenant, name, id);
    }
    String identity =
        AzureIdentities.firstOf(body.text("initiatinguserorapp"), top.text("identity"));
    return identity.indexOf('@') > 0
        ? AzureIdentities.user(tenant, identity, "")
        : AzureIdentities.unknown(tenant, identity);
  }

  private static String address(Fields top, Fields body) {
    return CallerAddress.of(
        AzureIdentities.firstOf(
            body.object("initiatedby").object("user").text("ipaddress"),
            top.text("calleripaddress", "initiatingipaddress"),
            body.text("ipaddress"),
            detail(body, "ipaddr")));
  }

  private static String userAgent(Fields body) {
    String agent = body.verbatim("useragent");
    return agent.isEmpty() ? detail(body, "User-Agent") : agent;
  }

  private static String detail(Fields body, String key) {
    for (Fields detail : body.objects("additionaldetails")) {
      if (detail.text("key").equalsIgnoreCase(key)) {
        return detail.verbatim("value");
      }
    }
    return "";
  }

  private static Outcome outcome(Fields top, Fields body) {
    String result = AzureIdentities.firstOf(body.text("result"), top.text("resulttype"));
    String lower = result.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("fail") && !lower.startsWith("timeout") && !lower.equals("clienterror")) {
      return Outcome.SUCCESS;
    }
    String reason = AzureIdentities.firstOf(body.text("resultreason", "resultdescription"), result);
    String why = reason.toLowerCase(Locale.ROOT);
    boolean denied =
        why.contains("denied")
            || why.contains("unauthorized")
            || why.contains("insufficient privileges")
            || why.contains("forbidden");
    return new Outcome(denied ? Status.DENIED : Status.FAILURE, reason);
  }
}
