package io.keytrail.sources.cloudtrail;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.util.List;
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

  /** Stands for a user name typed at a failed sign-in, which may have been a password. */
  private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

  private Identities() {}

  /** For a record that names no caller, except perhaps the service its address tells. */
  static Actor nobody(String account, String service) {
    PrincipalKind kind = service.isEmpty() ? PrincipalKind.UNKNOWN : PrincipalKind.CLOUD_SERVICE;
    return new Actor(named(kind, account, service), null, null, service);
  }

  static Actor actor(Identity identity) {
    String invokedBy = identity.invokedBy();
    Principal principal = principal(identity);
    return new Actor(
        principal,
        credential(identity.accessKeyId()),
        session(identity),
        invokedBy.equals(CONSOLE) ? "" : invokedBy);
  }

  private static Principal principal(Identity identity) {
    String account = identity.accountId();
    String arn = identity.arn();
    return switch (identity.type()) {
      case "Root" ->
          named(PrincipalKind.ROOT, account, arn.isEmpty() ? IAM + account + ":root" : arn);
      case "IAMUser" -> user(identity, account, arn);
      case "AssumedRole" -> assumedRole(identity, account, arn);
      case "Role" -> named(PrincipalKind.ROLE, account, arn);
      case "FederatedUser" ->
          named(PrincipalKind.FEDERATED, account, firstOf(arn, identity.principalId()));
      case "SAMLUser", "WebIdentityUser" -> federated(identity, account);
      case "IdentityCenterUser" -> identityCenter(identity, account);
      case "Directory" ->
          named(
              PrincipalKind.USER,
              account,
              firstOf(identity.userName(), arn, identity.principalId()));
      case "AWSService" ->
          named(
              PrincipalKind.CLOUD_SERVICE,
              account,
              firstOf(identity.invokedBy(), identity.principalId(), "AWS"));
      case "AWSAccount" -> foreign(identity, account, arn);
      default -> untyped(identity, account, arn);
    };
  }

  private static Principal user(Identity identity, String account, String arn) {
    String name = arn;
    if (name.isEmpty()) {
      String userName = identity.userName();
      // A failed sign-in names a user that may not exist; AWS hides it, and gives no ARN.
      name =
          userName.isEmpty() || account.isEmpty() || userName.equals(HIDDEN)
              ? firstOf(userName, identity.principalId())
              : IAM + account + ":user/" + userName;
    }
    return named(PrincipalKind.USER, account, name);
  }

  private static Principal assumedRole(Identity identity, String account, String arn) {
    String principalId = identity.principalId();
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
  private static String issuingRole(Identity identity, String arn) {
    String issuer = identity.issuerArn();
    int role = arn.indexOf(ASSUMED_ROLE);
    if (!issuer.isEmpty() || role < 0) {
      return issuer;
    }
    int nameStart = role + ASSUMED_ROLE.length();
    int slash = arn.indexOf('/', nameStart);
    String name = slash < 0 ? arn.substring(nameStart) : arn.substring(nameStart, slash);
    return arn.substring(0, role).replace(":sts:", ":iam:") + ":role/" + name;
  }

  private static Principal federated(Identity identity, String account) {
    String provider = identity.identityProvider();
    String name = firstOf(identity.userName(), identity.principalId(), provider);
    return new Principal(
        Provider.AWS, PrincipalKind.FEDERATED, account, name, provider + "/" + name);
  }

  private static Principal identityCenter(Identity identity, String account) {
    String user = identity.onBehalfOfUser();
    String name = firstOf(identity.userName(), user, identity.principalId());
    return new Principal(Provider.AWS, PrincipalKind.USER, account, name, firstOf(user, name));
  }

  /** A caller from another account, of whom only that account's number and an id are told. */
  private static Principal foreign(Identity identity, String account, String arn) {
    String id = identity.principalId();
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

  private static Principal untyped(Identity identity, String account, String arn) {
    String service = identity.invokedBy();
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
    String name = firstOf(arn, identity.userName(), identity.principalId());
    return named(kind, account, name);
  }

  /** Whoever has no name of their own is told apart by account at least. */
  private static Principal named(PrincipalKind kind, String account, String name) {
    boolean nameless = name.isEmpty() || name.equals(HIDDEN);
    return new Principal(Provider.AWS, kind, account, name, nameless ? account + "/unknown" : name);
  }

  /** The actor of a sign-in, which says in another place whether a second factor was used. */
  static Actor signingIn(Actor actor, String multiFactorUsed) {
    Session session = actor.session();
    boolean told = session != null && session.multiFactor() != null;
    if (told || multiFactorUsed.isEmpty()) {
      return actor;
    }
    Boolean used = multiFactorUsed.equalsIgnoreCase("Yes");
    Session known =
        session == null
            ? new Session("", "", "", "", used)
            : new Session(
                session.name(),
                session.issuer(),
                session.sourceIdentity(),
                session.platform(),
                used,
                session.delegation());
    return new Actor(actor.principal(), actor.credential(), known, actor.invokedBy());
  }

  /**
   * The actor of a console's {@code SwitchRole}: the role session it made, which goes back to
   * whoever switched.
   */
  static Actor switchedFrom(Actor actor, String from) {
    Session session = actor.session();
    if (session == null) {
      return actor;
    }
    Session switched =
        new Session(
            session.name(),
            session.issuer(),
            session.sourceIdentity(),
            session.platform(),
            session.multiFactor(),
            List.of(from));
    return new Actor(actor.principal(), actor.credential(), switched, actor.invokedBy());
  }

  private static @Nullable Credential credential(String keyId) {
    if (keyId.isEmpty()) {
      return null;
    }
    CredentialKind kind =
        keyId.startsWith("ASIA") ? CredentialKind.AWS_TEMPORARY_KEY : CredentialKind.AWS_ACCESS_KEY;
    return new Credential(kind, keyId);
  }

  private static @Nullable Session session(Identity identity) {
    String name =
        identity.type().equals("AssumedRole")
            ? sessionName(identity.arn(), identity.principalId())
            : "";
    if (!identity.inSession() && name.isEmpty()) {
      return null;
    }
    return new Session(
        name,
        name.isEmpty() ? identity.issuerArn() : issuingRole(identity, identity.arn()),
        identity.sourceIdentity(),
        platform(identity, name),
        multiFactor(identity.multiFactor()));
  }

  private static @Nullable Boolean multiFactor(String recorded) {
    return recorded.isEmpty() ? null : Boolean.valueOf(recorded.equalsIgnoreCase("true"));
  }

  private static String platform(Identity identity, String sessionName) {
    if (!identity.federatedProvider().isEmpty()) {
      return "web-identity:" + identity.federatedProvider();
    }
    return !identity.roleDelivery().isEmpty() || SessionClass.of(sessionName).equals("instance")
        ? "ec2"
        : "";
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
