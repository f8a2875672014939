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
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.AccessWords;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.Quantities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Microsoft 365 unified audit log: Management Activity API records, the same inside {@code
 * AuditData} of a search's export, and Log Analytics' OfficeActivity columns.
 */
final class M365Records {
  private static final String[] TIMES = {
    "creationtime",
    "creationdate",
    "createddatetime",
    "timegenerated",
    "timegeneratedutc",
    "peventtime"
  };

  private static final Set<String> DOWNLOADS = Set.of("FileDownloaded", "FileSyncDownloadedFull");

  private final AzureIdentities identities;

  M365Records(AzureIdentities identities) {
    this.identities = identities;
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields data = top.object("auditdata");
    Fields body = data.isEmpty() ? top : data;
    String action =
        AzureIdentities.firstOf(body.text("operation"), top.text("operation", "operations"));
    if (action.isEmpty()) {
      return new Rejected("the Microsoft 365 record names no operation");
    }
    Instant time = EventTimes.first(body, TIMES);
    if (time == null) {
      time = EventTimes.first(top, TIMES);
    }
    if (time == null) {
      return new Rejected("the Microsoft 365 record has no readable time");
    }
    return new Accepted(event(record, top, body, action, time));
  }

  private ActivityEvent event(
      RawRecord record, Fields top, Fields body, String action, Instant time) {
    String organization = body.text("organizationid");
    String id = AzureIdentities.firstOf(body.text("id", "officeid"), top.text("identity", "id"));
    Outcome outcome = outcome(action, body);
    boolean directory = outcome.succeeded() && M365Directory.logged(body);
    return new ActivityEvent(
        id.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of("m365", id, action),
        id,
        time,
        LogKind.M365_AUDIT,
        identities.shared(organization),
        "",
        identities.shared(
            AzureIdentities.firstOf(
                body.text("workload", "officeworkload"), top.text("service", "workload"))),
        identities.shared(action),
        access(action),
        identities.actor(principal(top, body, organization), null, session(body)),
        new Origin(identities.shared(address(body)), identities.shared(userAgent(body))),
        outcome,
        targets(body),
        directory ? M365Directory.effects(body, action) : taken(body, action, outcome),
        record);
  }

  /** What a download took out; other operations name the size of files that stay where they are. */
  private static Effects taken(Fields body, String action, Outcome outcome) {
    return outcome.succeeded() && DOWNLOADS.contains(action)
        ? Effects.of(List.of(), List.of(), Quantities.whole(body.text("filesizebytes")), "")
        : Effects.NONE;
  }

  /** {@code FileDownloaded} and {@code MailItemsAccessed} name the verb last, cmdlets first. */
  private static Access access(String action) {
    Access first = AccessWords.of(action);
    if (first != Access.UNKNOWN) {
      return first;
    }
    int at = action.length();
    while (at > 0 && !Character.isUpperCase(action.charAt(at - 1))) {
      at--;
    }
    return at == 0 ? Access.UNKNOWN : AccessWords.of(action.substring(at - 1));
  }

  private static Principal principal(Fields top, Fields body, String organization) {
    String name =
        AzureIdentities.firstOf(
            body.text("userid"), top.text("userids", "userprincipalname", "userid"));
    String object = body.text("userobjectid");
    String application = body.text("applicationid", "clientappid", "appid");
    if (name.startsWith("ServicePrincipal_")) {
      String id = name.substring("ServicePrincipal_".length());
      return AzureIdentities.application(
          PrincipalKind.SERVICE_PRINCIPAL, organization, application, id, "");
    }
    if (name.startsWith("NT AUTHORITY\\")) {
      return AzureIdentities.platform(organization, name);
    }
    return switch (M365UserTypes.kind(body.text("usertype"))) {
      case CLOUD_SERVICE -> AzureIdentities.platform(organization, name);
      case SERVICE_PRINCIPAL ->
          AzureIdentities.application(
              PrincipalKind.SERVICE_PRINCIPAL, organization, application, object, name);
      default -> AzureIdentities.user(organization, name, object);
    };
  }

  private static @Nullable Session session(Fields body) {
    String id = body.object("appaccesscontext").text("aadsessionid");
    if (id.isEmpty()) {
      id = body.text("sessionid");
    }
    return id.isEmpty() ? null : new Session(id, "", "", "", null);
  }

  private static String address(Fields body) {
    return CallerAddress.of(body.text("clientip", "clientipaddress", "actoripaddress", "senderip"));
  }

  private static String userAgent(Fields body) {
    String agent = body.verbatim("useragent");
    if (!agent.isEmpty()) {
      return agent;
    }
    for (Fields property : body.objects("extendedproperties")) {
      if (property.text("name").equalsIgnoreCase("UserAgent")) {
        return property.text("value");
      }
    }
    return body.text("clientinfostring");
  }

  private static Outcome outcome(String action, Fields body) {
    String result = body.text("resultstatus").toLowerCase(Locale.ROOT);
    String error = AzureIdentities.firstOf(body.text("logonerror"), body.text("errornumber"));
    boolean failed =
        result.startsWith("fail") || result.equals("false") || action.equals("UserLoginFailed");
    if (!failed) {
      return Outcome.SUCCESS;
    }
    String code = error.isEmpty() || error.equals("0") ? body.text("resultstatus") : error;
    boolean denied = code.contains("BlockedByConditionalAccess") || code.contains("AccessDenied");
    return new Outcome(denied ? Status.DENIED : Status.FAILURE, code);
  }

  private List<ResourceRef> targets(Fields body) {
    List<ResourceRef> targets = new ArrayList<>();
    String object = body.text("objectid", "officeobjectid");
    if (!object.isEmpty()) {
      String type = body.text("itemtype").toLowerCase(Locale.ROOT);
      targets.add(new ResourceRef(type.isEmpty() ? "object" : identities.shared(type), object));
    }
    String invited = body.text("targetuserorgroupname");
    if (!invited.isEmpty()) {
      targets.add(new ResourceRef("user", invited));
    }
    if (M365Directory.logged(body)) {
      M365Directory.addKeys(targets, body);
    }
    return List.copyOf(targets);
  }
}
