package io.keytrail.detection.lineage;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a record alone tells of the session it was made in, in each provider's own words. */
final class Sessions {
  private static final String ASSUMED = ":assumed-role/";
  private static final String FEDERATED = ":federated-user/";
  private static final String FEDERATED_CREDENTIAL = "federated-credential";

  private Sessions() {}

  /** Whether the record names a session apart from its principal. */
  static boolean named(Actor actor) {
    return !name(actor).isEmpty();
  }

  /**
   * The name that every record of one session has in common: the ARN of a role session or federated
   * user, the chain a Google token came by, the federated credential of an Entra application.
   */
  static String name(Actor actor) {
    Principal principal = actor.principal();
    return switch (principal.provider()) {
      case AWS -> namesASession(principal.name()) ? principal.name() : "";
      case GCP -> delegator(actor) == null ? "" : chain(actor) + " > " + principal.key();
      case AZURE -> {
        String federated = federatedCredential(actor);
        yield federated.isEmpty() ? "" : federated;
      }
    };
  }

  /** Whether an AWS name is one session's: a user's own sessions go by the user's name. */
  static boolean namesASession(String name) {
    return name.contains(ASSUMED) || name.contains(FEDERATED);
  }

  /** The federated credential an Entra application signed in by, or empty. */
  static String federatedCredential(Actor actor) {
    Session session = actor.session();
    return session != null && session.platform().equals(FEDERATED_CREDENTIAL)
        ? session.issuer()
        : "";
  }

  /**
   * The instance a role session is the platform's own of, or empty. Anybody may choose such a name
   * for a session, so it links only where the machine is known to have been launched.
   */
  static String instance(Actor actor) {
    Session session = actor.session();
    return session != null && session.name().startsWith("i-") ? session.name() : "";
  }

  static String sourceIdentity(Actor actor) {
    Session session = actor.session();
    return session == null ? "" : session.sourceIdentity();
  }

  /** Whom the record itself names as the maker of the session: no other record is needed. */
  static @Nullable Actor maker(Actor actor) {
    return switch (actor.principal().provider()) {
      case AWS -> federatingUser(actor);
      case GCP -> delegator(actor);
      case AZURE -> null;
    };
  }

  /** A federation token's session names the user that asked for it, even when that is gone. */
  private static @Nullable Actor federatingUser(Actor actor) {
    Session session = actor.session();
    boolean federated = actor.principal().name().contains(FEDERATED);
    return federated && session != null && session.issuer().contains(":user/")
        ? person(Provider.AWS, actor.principal().account(), session.issuer())
        : null;
  }

  private static @Nullable Actor delegator(Actor actor) {
    Session session = actor.session();
    if (session == null || !session.platform().isEmpty() || session.delegation().isEmpty()) {
      return null;
    }
    String first = session.delegation().getFirst();
    return ownedByGoogle(first)
        ? null
        : new Actor(
            new Principal(
                Provider.GCP,
                first.endsWith(".gserviceaccount.com")
                    ? PrincipalKind.SERVICE_ACCOUNT
                    : PrincipalKind.USER,
                "",
                first,
                first.toLowerCase(Locale.ROOT)),
            null,
            null,
            "");
  }

  /** Service agents pass tokens on for what runs on the platform, which is nobody's theft. */
  private static boolean ownedByGoogle(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return domain.startsWith("gcp-sa-")
        || domain.startsWith("cloudservices.")
        || (address.startsWith("service-") && domain.endsWith(".iam.gserviceaccount.com"))
        || domain.endsWith("google.com");
  }

  private static String chain(Actor actor) {
    Session session = actor.session();
    List<String> links = session == null ? List.of() : session.delegation();
    return String.join(" > ", links);
  }

  private static Actor person(Provider provider, String account, String name) {
    return new Actor(Principal.named(provider, PrincipalKind.USER, account, name), null, null, "");
  }
}
