package io.keytrail.sources.gcpaudit;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.Interner;
import io.keytrail.sources.fields.TextPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, by {@code authenticationInfo} of google.cloud.audit.AuditLog. Hands out one instance
 * per distinct actor; belongs to one thread.
 */
final class GcpIdentities {
  /** More links than Google lets a token pass through. */
  private static final int MOST_LINKS = 8;

  private final Interner<Actor> actors = new Interner<>();
  private final TextPool texts = new TextPool();

  /** One shared instance per distinct text. */
  String shared(String text) {
    return texts.shared(text);
  }

  /**
   * The actor of an audit payload.
   *
   * @param account the project or organisation acted in
   * @param invokedBy the Google service that made the call for the principal, or empty
   */
  Actor actor(Fields authentication, String account, String invokedBy) {
    Principal principal =
        principal(
            authentication.text("principalemail"),
            authentication.text("principalsubject"),
            account);
    Credential key = key(authentication.text("serviceaccountkeyname"));
    return actors.same(new Actor(principal, key, delegation(authentication), invokedBy));
  }

  /**
   * Whoever has that address or subject and used that key.
   *
   * @param keyName the key's full resource name, or empty
   */
  Actor actor(String name, String keyName, String account) {
    return actors.same(new Actor(principal(name, "", account), key(keyName), null, ""));
  }

  private static @Nullable Credential key(String name) {
    return name.isEmpty() ? null : new Credential(CredentialKind.GCP_SERVICE_ACCOUNT_KEY, name);
  }

  /** An actor of Workspace: a person by mail address. */
  Actor workspaceActor(String email, String subject, @Nullable Boolean multiFactor) {
    Session session = multiFactor == null ? null : new Session("", "", "", "", multiFactor);
    return actors.same(new Actor(principal(email, subject, ""), null, session, ""));
  }

  private static Principal principal(String email, String subject, String account) {
    String name = email.isEmpty() ? unprefixed(subject) : email;
    if (name.isEmpty()) {
      // Whoever is not named in one project is not whoever is not named in another.
      return new Principal(Provider.GCP, PrincipalKind.UNKNOWN, account, "", account + "/unknown");
    }
    PrincipalKind kind = kind(name);
    String lower = name.toLowerCase(Locale.ROOT);
    // Kubernetes names are unique in their cluster only; the project comes nearest to it.
    String key = name.startsWith("system:") ? account + "/" + name : lower;
    return new Principal(Provider.GCP, kind, ServiceAccounts.project(lower), name, key);
  }

  /** {@code serviceAccount:a@b} and {@code user:a@b} without their type. */
  private static String unprefixed(String subject) {
    int colon = subject.indexOf(':');
    boolean address = colon > 0 && subject.indexOf('@') > colon;
    return address && !subject.startsWith("principal") ? subject.substring(colon + 1) : subject;
  }

  private static PrincipalKind kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("principal:") || lower.startsWith("principalset:")) {
      return PrincipalKind.FEDERATED;
    }
    if (lower.equals("system:anonymous")
        || lower.equals("system:unauthenticated")
        || lower.equals("allusers")) {
      return PrincipalKind.ANONYMOUS;
    }
    if (lower.startsWith("system:")) {
      return ServiceAccounts.isWorkloadOfCluster(lower)
          ? PrincipalKind.SERVICE_ACCOUNT
          : PrincipalKind.CLOUD_SERVICE;
    }
    if (ServiceAccounts.isGoogleOwned(lower)) {
      return PrincipalKind.CLOUD_SERVICE;
    }
    if (lower.endsWith(".gserviceaccount.com") || lower.contains(".svc.id.goog[")) {
      return PrincipalKind.SERVICE_ACCOUNT;
    }
    return lower.indexOf('@') > 0 ? PrincipalKind.USER : PrincipalKind.UNKNOWN;
  }

  /**
   * The delegation chain as a session. Google lists it in the order of delegation, so the first
   * authority is where the chain began.
   */
  private @Nullable Session delegation(Fields authentication) {
    List<Fields> chain = authentication.objects("serviceaccountdelegationinfo");
    String issuer = "";
    String platform = "";
    List<String> authorities = new ArrayList<>();
    for (Fields link : chain) {
      String authority = authority(link);
      if (!authority.isEmpty() && authorities.size() < MOST_LINKS) {
        authorities.add(texts.shared(authority));
      }
      if (issuer.isEmpty()) {
        issuer = authority;
      }
      if (platform.isEmpty()) {
        platform = ServiceAccounts.platform(authority.toLowerCase(Locale.ROOT));
      }
    }
    return issuer.isEmpty() ? null : new Session("", issuer, "", platform, null, authorities);
  }

  private static String authority(Fields link) {
    String email = link.object("firstpartyprincipal").text("principalemail");
    if (email.isEmpty()) {
      email = link.text("principalemail"); // As Security Command Center writes links.
    }
    if (!email.isEmpty()) {
      return email;
    }
    String subject = link.text("principalsubject");
    if (!subject.isEmpty()) {
      return unprefixed(subject);
    }
    Fields claims = link.object("thirdpartyprincipal").object("thirdpartyclaims");
    return claims.text("sub", "subject", "principal", "email");
  }
}
