package io.keytrail.sources.azure;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.fields.Fields;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who made a call of the Activity log: by the token's claims, else by the caller's name. */
final class ActivityCaller {
  private static final String MICROSOFT = "httpschemasmicrosoftcom";
  private static final String XMLSOAP = "httpschemasxmlsoaporgws200505identityclaims";
  private static final int GUID_LENGTH = 36;

  /** Categories whose records nobody's token stands behind. */
  private static final Set<String> PLATFORM_CATEGORIES =
      Set.of("alert", "autoscale", "recommendation", "resourcehealth", "security", "servicehealth");

  private final AzureIdentities identities;
  private final Fields top;
  private final Fields claims;
  private final Fields evidence;

  ActivityCaller(AzureIdentities identities, ActivityRecords.Parts parts) {
    this.identities = identities;
    this.top = parts.top();
    this.claims = parts.claims();
    this.evidence = parts.authorization().object("evidence");
  }

  Actor actor() {
    return identities.actor(principal(), null, session());
  }

  private Principal principal() {
    String tenant = claims.text(MICROSOFT + "identityclaimstenantid", "tid");
    if (tenant.isEmpty()) {
      tenant = top.text("tenantid");
    }
    String caller = top.text("caller", "eventinitiatedby");
    String application = claims.text("appid", "azp");
    String object =
        claims.text(MICROSOFT + "identityclaimsobjectidentifier", "oid", "objectidentifier");
    String name = userName(caller);
    boolean asItself = claims.text("idtyp").equalsIgnoreCase("app");
    if (!asItself && !name.isEmpty()) {
      return AzureIdentities.user(tenant, name, object);
    }
    boolean user =
        claims.text("idtyp").equalsIgnoreCase("user")
            || evidence.text("principaltype").equalsIgnoreCase("User");
    if (user && !asItself) {
      return AzureIdentities.user(tenant, "", AzureIdentities.firstOf(object, caller));
    }
    if (!application.isEmpty() || !object.isEmpty() || isGuid(caller)) {
      PrincipalKind kind =
          claims.has("xmsmirid") ? PrincipalKind.MANAGED_IDENTITY : PrincipalKind.SERVICE_PRINCIPAL;
      String id = object.isEmpty() && isGuid(caller) ? caller : object;
      return AzureIdentities.application(kind, tenant, application, id, "");
    }
    return nameless(tenant, caller);
  }

  private Principal nameless(String tenant, String caller) {
    String category = top.label("category", "categoryvalue", "eventcategory");
    if (caller.startsWith("Microsoft.")) {
      return AzureIdentities.platform(tenant, caller);
    }
    if (caller.isEmpty() && PLATFORM_CATEGORIES.contains(category.toLowerCase(Locale.ROOT))) {
      return AzureIdentities.platform(tenant, category);
    }
    String identity = AzureIdentities.firstOf(caller, top.text("identity"));
    return AzureIdentities.unknown(tenant, identity);
  }

  private String userName(String caller) {
    if (caller.indexOf('@') > 0) {
      return caller;
    }
    String name = claims.text(XMLSOAP + "upn", "upn", XMLSOAP + "name", "uniquename");
    if (name.indexOf('@') > 0) {
      return name;
    }
    String mail = claims.text(XMLSOAP + "emailaddress", "email", "preferredusername", "name");
    return mail.indexOf('@') > 0 ? mail : "";
  }

  private @Nullable Session session() {
    String methods = claims.text(MICROSOFT + "claimsauthnmethodsreferences", "amr");
    Boolean multiFactor = methods.isEmpty() ? null : methods.contains("mfa");
    String session = claims.text("sid");
    String resource = claims.text("xmsmirid");
    return session.isEmpty() && resource.isEmpty() && multiFactor == null
        ? null
        : new Session(session, resource, "", "", multiFactor);
  }

  private static boolean isGuid(String text) {
    return text.length() == GUID_LENGTH && text.charAt(8) == '-' && text.charAt(23) == '-';
  }
}
