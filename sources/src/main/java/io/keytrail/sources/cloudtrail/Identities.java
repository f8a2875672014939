package io.keytrail.sources.cloudtrail;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import io.keytrail.model.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code userIdentity}: who called, with which key, in which session. Sparse identities are
 * common (other accounts' callers, denied sign-ins, services), so every member may be missing.
 */
final class Identities {
  private static final String SERVICE_LINKED = ":role/aws-service-role/";
  private static final String ASSUMED_ROLE = ":assumed-role/";
  private static final String IAM = "arn:aws:iam::";

  /** Values of {@code invokedBy} that mean a person at the console, not a service at work. */
  private static final String CONSOLE = "signin.amazonaws.com";

  private Identities() {}

  /** For a record that names no caller, except perhaps the service its address tells. */
  static Actor nobody(String account, String service) {
    PrincipalKind kind = service.isEmpty() ? PrincipalKind.UNKNOWN : PrincipalKind.CLOUD_SERVICE;
    return new Actor(named(kind, account, service), null, null, service);
  }

  static Actor read(JsonSlice identity) {
    String invokedBy = identity.textAt("invokedBy");
    Principal principal = principal(identity);
    return new Actor(
        principal,
        credential(identity.textAt("accessKeyId")),
        session(identity),
        invokedBy.equals(CONSOLE) ? "" : invokedBy);
  }

  private static Principal principal(JsonSlice identity) {
    String account = identity.textAt("accountId");
    String arn = identity.textAt("arn");
    return switch (identity.textAt("type")) {
      case "Root" ->
          named(PrincipalKind.ROOT, account, arn.isEmpty() ? IAM + account + ":root" : arn);
      case "IAMUser" -> user(identity, account, arn);
      case "AssumedRole" -> assumedRole(identity, account, arn);
      case "Role" -> named(PrincipalKind.ROLE, account, arn);
      case "FederatedUser" ->
          named(PrincipalKind.FEDERATED, account, firstOf(arn, identity.textAt("principalId")));
      case "SAMLUser", "WebIdentityUser" -> federated(identity, account);
      case "IdentityCenterUser" -> identityCenter(identity, account);
      case "Directory" ->
          named(
              PrincipalKind.USER,
              account,
              firstOf(identity.textAt("userName"), arn, identity.textAt("principalId")));
      case "AWSService" ->
          named(
              PrincipalKind.CLOUD_SERVICE,
              account,
              firstOf(identity.textAt("invokedBy"), identity.textAt("principalId"), "AWS"));
      case "AWSAccount" -> foreign(identity, account, arn);
      default -> untyped(identity, account, arn);
    };
  }

  private static Principal user(JsonSlice identity, String account, String arn) {
    String name = arn;
    if (name.isEmpty()) {
      String userName = identity.textAt("userName");
      // A failed sign-in names a user that may not exist; AWS hides it, and gives no ARN.
      name =
          userName.isEmpty() || account.isEmpty() || userName.indexOf('_') > 0
              ? firstOf(userName, identity.textAt("principalId"))
              : IAM + account + ":user/" + userName;
    }
    return named(PrincipalKind.USER, account, name);
  }

  private static Principal assumedRole(JsonSlice identity, String account, String arn) {
    String principalId = identity.textAt("principalId");
    String name = firstOf(arn, principalId);
    String role = issuingRole(identity, arn);
    if (role.contains(SERVICE_LINKED)) {
      return new Principal(Provider.AWS, PrincipalKind.CLOUD_SERVICE, account, name, role);
    }
    String sessionName = sessionName(arn, principalId);
    String key = role.isEmpty() ? name : role + "/" + SessionClass.of(sessionName);
    return new Principal(Provider.AWS, PrincipalKind.ROLE, account, name, key);
  }

  /**
   * The role's ARN, which the session's ARN yields (without its path) where the issuer is left out.
   */
  private static String issuingRole(JsonSlice identity, String arn) {
    String issuer = identity.textAt("sessionContext", "sessionIssuer", "arn");
    int role = arn.indexOf(ASSUMED_ROLE);
    if (!issuer.isEmpty() || role < 0) {
      return issuer;
    }
    int nameStart = role + ASSUMED_ROLE.length();
    int slash = arn.indexOf('/', nameStart);
    String name = slash < 0 ? arn.substring(nameStart) : arn.substring(nameStart, slash);
    return arn.substring(0, role).replace(":sts:", ":iam:") + ":role/" + name;
  }

  private static Principal federated(JsonSlice identity, String account) {
    String provider = identity.textAt("identityProvider");
    String name = firstOf(identity.textAt("userName"), identity.textAt("principalId"), provider);
    return new Principal(
        Provider.AWS, PrincipalKind.FEDERATED, account, name, provider + "/" + name);
  }

  private static Principal identityCenter(JsonSlice identity, String account) {
    String user = identity.textAt("onBehalfOf", "userId");
    String name = firstOf(identity.textAt("userName"), user, identity.textAt("principalId"));
    return new Principal(Provider.AWS, PrincipalKind.USER, account, name, firstOf(user, name));
  }

  /** A caller from another account, of whom only that account's number and an id are told. */
  private static Principal foreign(JsonSlice identity, String account, String arn) {
    String id = identity.textAt("principalId");
    if (account.equals("ANONYMOUS_PRINCIPAL") || id.equals("Anonymous")) {
      return named(PrincipalKind.ANONYMOUS, "", "anonymous");
    }
    String name = firstOf(arn, id, account.isEmpty() ? "" : IAM + account + ":root");
    int session = id.indexOf(':');
    if (id.startsWith("AROA") && session > 0) {
      String key = id.substring(0, session) + "/" + SessionClass.of(id.substring(session + 1));
      return new Principal(Provider.AWS, PrincipalKind.ROLE, account, name, key);
    }
    PrincipalKind kind = id.startsWith("AIDA") ? PrincipalKind.USER : PrincipalKind.UNKNOWN;
    return named(kind, account, name);
  }

  private static Principal untyped(JsonSlice identity, String account, String arn) {
    String service = identity.textAt("invokedBy");
    if (arn.isEmpty() && !service.isEmpty()) {
      return named(PrincipalKind.CLOUD_SERVICE, account, service);
    }
    if (arn.contains(ASSUMED_ROLE)) {
      return assumedRole(identity, account, arn);
    }
    PrincipalKind kind =
        arn.contains(":user/")
            ? PrincipalKind.USER
            : arn.endsWith(":root") ? PrincipalKind.ROOT : PrincipalKind.UNKNOWN;
    String name = firstOf(arn, identity.textAt("userName"), identity.textAt("principalId"));
    return named(kind, account, name);
  }

  private static Principal named(PrincipalKind kind, String account, String name) {
    return Principal.named(Provider.AWS, kind, account, name);
  }

  private static @Nullable Credential credential(String keyId) {
    if (keyId.isEmpty()) {
      return null;
    }
    CredentialKind kind =
        keyId.startsWith("ASIA") ? CredentialKind.AWS_TEMPORARY_KEY : CredentialKind.AWS_ACCESS_KEY;
    return new Credential(kind, keyId);
  }

  private static @Nullable Session session(JsonSlice identity) {
    JsonSlice context = identity.get("sessionContext");
    String arn = identity.textAt("arn");
    String name =
        identity.textAt("type").equals("AssumedRole")
            ? sessionName(arn, identity.textAt("principalId"))
            : "";
    if (context == null && name.isEmpty()) {
      return null;
    }
    JsonSlice known = context == null ? identity : context;
    return new Session(
        name,
        firstOf(
            known.textAt("sessionIssuer", "arn"), name.isEmpty() ? "" : issuingRole(identity, arn)),
        firstOf(known.textAt("sourceIdentity"), identity.textAt("sourceIdentity")),
        platform(known, name),
        multiFactor(known.textAt("attributes", "mfaAuthenticated")));
  }

  private static @Nullable Boolean multiFactor(String recorded) {
    return recorded.isEmpty() ? null : Boolean.valueOf(recorded.equalsIgnoreCase("true"));
  }

  private static String platform(JsonSlice context, String sessionName) {
    String provider = context.textAt("webIdFederationData", "federatedProvider");
    if (!provider.isEmpty()) {
      return "web-identity:" + provider;
    }
    if (!context.textAt("ec2RoleDelivery").isEmpty()
        || SessionClass.of(sessionName).equals("instance")) {
      return "ec2";
    }
    return "";
  }

  private static String sessionName(String arn, String principalId) {
    int role = arn.indexOf(ASSUMED_ROLE);
    int slash = role < 0 ? -1 : arn.indexOf('/', role + ASSUMED_ROLE.length());
    if (slash >= 0) {
      return arn.substring(slash + 1);
    }
    int colon = principalId.indexOf(':');
    return colon < 0 ? "" : principalId.substring(colon + 1);
  }

  static String firstOf(String... candidates) {
    for (String candidate : candidates) {
      if (!candidate.isEmpty()) {
        return candidate;
      }
    }
    return "";
  }
}
