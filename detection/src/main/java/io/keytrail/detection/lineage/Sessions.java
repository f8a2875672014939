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
  private static final String PORTAL = ":assumed-role/AWSReservedSSO_";

  /** An underscore and sixteen hexadecimal digits. */
  private static final int ROLE_SUFFIX = 17;

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
      case GITHUB -> "";
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
   * The instance a role session is the platform's own of, or that another tool names, or empty.
   * Anybody may choose such a name for a session of AWS, so it links only where the machine is
   * known to have been launched.
   */
  static String instance(Actor actor) {
    Session session = actor.session();
    if (session == null) {
      return "";
    }
    return switch (session.platform()) {
      case "gce", "azure-vm" -> session.name();
      default -> session.name().startsWith("i-") ? session.name() : "";
    };
  }

  static String sourceIdentity(Actor actor) {
    Session session = actor.session();
    return session == null ? "" : session.sourceIdentity();
  }

  /** Whom the record itself names as the maker of the session: no other record is needed. */
  static @Nullable Actor maker(Actor actor) {
    return switch (actor.principal().provider()) {
      case AWS -> {
        Actor switched = switchedFrom(actor);
        yield switched == null ? federatingUser(actor) : switched;
      }
      case GCP -> delegator(actor);
      case AZURE, GITHUB -> null;
    };
  }

  /** Only the record of switching roles in the console names who switched. */
  static @Nullable Actor switchedFrom(Actor actor) {
    Session session = actor.session();
    if (actor.principal().provider() != Provider.AWS
        || session == null
        || session.delegation().isEmpty()) {
      return null;
    }
    String from = session.delegation().getFirst();
    PrincipalKind kind = from.contains(ASSUMED) ? PrincipalKind.ROLE : PrincipalKind.USER;
    return new Actor(
        Principal.named(Provider.AWS, kind, Identifiers.account(from), from), null, null, "");
  }

  /**
   * The name of an Identity Center session without the end of its role's name, which differs by
   * account and is not told where the credentials are picked up; empty for other sessions.
   */
  static String portalName(String name) {
    int role = name.indexOf(PORTAL);
    int slash = role < 0 ? -1 : name.indexOf('/', role + PORTAL.length());
    if (slash < 0) {
      return "";
    }
    int end = slash - ROLE_SUFFIX;
    boolean suffixed = end > role + PORTAL.length() && name.charAt(end) == '_';
    return suffixed ? name.substring(0, end) + name.substring(slash) : name;
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
