package io.keytrail.sources.azure;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entra sign-ins of users, service principals and managed identities: diagnostic settings (the
 * sign-in under {@code properties}), Graph, Log Analytics columns, the portal's CSV.
 *
 * <p>The service of every sign-in is {@value #SERVICE}; the application signed in to and the
 * resource the token is for are its targets.
 */
final class SignInRecords {
  static final String SERVICE = "Entra sign-in";
  private static final String ACTION = "Sign-in activity";
  private static final String[] TIMES = {
    "createddatetime",
    "createddatetimeutc",
    "time",
    "timegenerated",
    "timegeneratedutc",
    "dateutc",
    "date",
    "peventtime"
  };

  private final AzureIdentities identities;

  SignInRecords(AzureIdentities identities) {
    this.identities = identities;
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields properties = top.object("properties");
    Fields body = properties.isEmpty() ? top : properties;
    Instant time = time(top, body);
    if (time == null) {
      return new Rejected("the Entra sign-in has no readable time");
    }
    LogKind log = SignInKinds.of(top, body);
    String tenant = tenant(top, body);
    String id = body.text("id", "requestid", "originalrequestid");
    String correlation =
        AzureIdentities.firstOf(body.text("correlationid"), top.text("correlationid"));
    String code = SignInOutcomes.code(top, body);
    String action = top.text("operationname");
    return new Accepted(
        new ActivityEvent(
            id.isEmpty()
                ? Fingerprint.of(record.document().json())
                : Fingerprint.of("entra-sign-in", id, code),
            id.isEmpty() ? correlation : id,
            time,
            log,
            identities.shared(tenant),
            "",
            SERVICE,
            action.isEmpty() ? ACTION : identities.shared(action),
            Access.UNKNOWN,
            actor(log, top, body, tenant),
            new Origin(
                identities.shared(address(top, body)),
                identities.shared(body.verbatim("useragent"))),
            SignInOutcomes.of(code, top, body),
            targets(body),
            record));
  }

  private static @Nullable Instant time(Fields top, Fields body) {
    Instant time = EventTimes.first(body, TIMES);
    if (time == null) {
      time = EventTimes.first(top, TIMES);
    }
    if (time == null) {
      // Exports that drop the time column keep the time of each authentication step.
      List<Fields> steps = body.objects("authenticationdetails");
      time =
          steps.isEmpty() ? null : EventTimes.first(steps.getFirst(), "authenticationstepdatetime");
    }
    return time;
  }

  /** The tenant signed in to. Log Analytics' TenantId is a workspace, not a tenant. */
  private static String tenant(Fields top, Fields body) {
    String tenant = AzureIdentities.firstOf(top.text("aadtenantid"), body.text("resourcetenantid"));
    if (tenant.isEmpty() && !top.has("timegenerated")) {
      tenant = top.text("tenantid");
    }
    return AzureIdentities.firstOf(
        tenant, body.text("hometenantid"), EntraTenant.of(top.text("resourceid")));
  }

  private static String address(Fields top, Fields body) {
    return CallerAddress.of(
        AzureIdentities.firstOf(body.text("ipaddress"), top.text("calleripaddress", "ipaddress")));
  }

  private Actor actor(LogKind log, Fields top, Fields body, String tenant) {
    return switch (log) {
      case ENTRA_SIGN_IN_SERVICE_PRINCIPAL ->
          identities.actor(
              application(PrincipalKind.SERVICE_PRINCIPAL, body, tenant),
              credential(body),
              federation(body));
      case ENTRA_SIGN_IN_MANAGED_IDENTITY ->
          identities.actor(
              application(PrincipalKind.MANAGED_IDENTITY, body, tenant), null, federation(body));
      default -> identities.actor(user(top, body, tenant), null, session(top, body));
    };
  }

  private static Principal application(PrincipalKind kind, Fields body, String tenant) {
    return AzureIdentities.application(
        kind,
        tenant,
        body.text("appid", "applicationid"),
        body.text("serviceprincipalid"),
        body.text("serviceprincipalname", "appdisplayname"));
  }

  private static Principal user(Fields top, Fields body, String tenant) {
    String name =
        body.text("userprincipalname", "username", "alternatesigninname", "signinidentifier");
    String id = body.text("userid");
    if (name.isEmpty() && id.isEmpty()) {
      name = AzureIdentities.firstOf(top.text("identity"), body.text("userdisplayname", "user"));
    }
    return AzureIdentities.user(tenant, name, id);
  }

  /** The secret's or certificate's key id, which outlives tokens; else its thumbprint. */
  private static @Nullable Credential credential(Fields body) {
    String id =
        AzureIdentities.firstOf(
            AzureIdentities.keyId(body.text("serviceprincipalcredentialkeyid")),
            body.text("serviceprincipalcredentialthumbprint"));
    return id.isEmpty() ? null : new Credential(CredentialKind.ENTRA_CLIENT_CREDENTIAL, id);
  }

  private static @Nullable Session federation(Fields body) {
    String federated = AzureIdentities.keyId(body.text("federatedcredentialid"));
    if (!federated.isEmpty()) {
      return new Session("", federated, "", "federated-credential", null);
    }
    String resource = body.object("managedserviceidentity").text("associatedresourceid");
    return resource.isEmpty() ? null : new Session("", resource, "", "", null);
  }

  /** What a sign-in required tells of a second factor only where it succeeded. */
  private static @Nullable Session session(Fields top, Fields body) {
    String requirement = body.text("authenticationrequirement");
    String code = SignInOutcomes.code(top, body);
    boolean told = !requirement.isEmpty() && SignInOutcomes.of(code, top, body).succeeded();
    Boolean multiFactor = told ? Boolean.valueOf(requirement.startsWith("multi")) : null;
    String id = body.text("sessionid");
    return id.isEmpty() && multiFactor == null ? null : new Session(id, "", "", "", multiFactor);
  }

  private List<ResourceRef> targets(Fields body) {
    List<ResourceRef> targets = new ArrayList<>();
    String application = body.text("appdisplayname", "application", "appid", "applicationid");
    String resource =
        body.text("resourcedisplayname", "resource", "resourceidentity", "resourceid");
    if (!application.isEmpty()) {
      targets.add(new ResourceRef("application", identities.shared(application)));
    }
    if (!resource.isEmpty()) {
      targets.add(new ResourceRef("resource", identities.shared(resource)));
    }
    return List.copyOf(targets);
  }
}
