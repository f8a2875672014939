package io.keytrail.sources.azure;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.fields.Fields;

/**
 * Who called a vault, by the claims of the token: below {@code identity.claim}, or in columns of
 * {@code AzureDiagnostics} that carry the path in their names.
 */
final class VaultCaller {
  private static final String MICROSOFT = "httpschemasmicrosoftcom";
  private static final String XMLSOAP = "httpschemasxmlsoaporgws200505identityclaims";
  private static final String COLUMN = "identityclaim";

  private final AzureIdentities identities;

  VaultCaller(AzureIdentities identities) {
    this.identities = identities;
  }

  /** The claims by short names. */
  record Claims(String user, String object, String application, String kind, String machine) {
    boolean isEmpty() {
      return user.isEmpty() && object.isEmpty() && application.isEmpty();
    }
  }

  Claims claims(Fields top) {
    Fields claim = top.object("identity").object("claim");
    return new Claims(
        claim(top, claim, "s", XMLSOAP + "upn", "upn", XMLSOAP + "name"),
        claim(top, claim, "g", MICROSOFT + "identityclaimsobjectidentifier", "oid"),
        claim(top, claim, "g", "appid", "azp"),
        claim(top, claim, "s", "idtyp"),
        claim(top, claim, "s", "xmsmirid", "xmsazrid"));
  }

  private static String claim(Fields top, Fields claim, String suffix, String... names) {
    for (String name : names) {
      String text = claim.text(name);
      if (text.isEmpty()) {
        text = top.text(COLUMN + name + suffix, COLUMN + name + "s");
      }
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  Actor of(ResourceLog log) {
    Claims claims = claims(log.top());
    Session session =
        claims.machine().isEmpty()
            ? null
            : new Session("", identities.shared(claims.machine()), "", "", null);
    return identities.actor(principal(log, claims), null, session);
  }

  private static Principal principal(ResourceLog log, Claims claims) {
    // A table's TenantId is that of the workspace it lies in.
    String tenant = log.top().has("timegenerated") ? "" : log.top().text("tenantid");
    if (claims.isEmpty()) {
      return AzureIdentities.unknown(log.account(), "");
    }
    boolean user = claims.user().indexOf('@') > 0 || claims.kind().equalsIgnoreCase("user");
    if (user && !claims.kind().equalsIgnoreCase("app")) {
      return AzureIdentities.user(tenant, claims.user(), claims.object());
    }
    PrincipalKind kind =
        claims.machine().isEmpty()
            ? PrincipalKind.SERVICE_PRINCIPAL
            : PrincipalKind.MANAGED_IDENTITY;
    return AzureIdentities.application(kind, tenant, claims.application(), claims.object(), "");
  }
}
