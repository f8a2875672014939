package io.keytrail.detection.lineage;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Provider;
import java.util.Comparator;

/**
 * What a root or a session is known by.
 *
 * @param id the credential's id, the principal's key, or for a session its credential's id and
 *     where it has none its name and hour
 */
public record Bearer(Provider provider, Sort sort, String id) implements Comparable<Bearer> {
  private static final Comparator<Bearer> ORDER =
      Comparator.comparing(Bearer::provider).thenComparing(Bearer::sort).thenComparing(Bearer::id);

  private static final long SECONDS_AN_HOUR = 3_600;

  /** Sorts of bearer; the first two can be roots. */
  public enum Sort {
    /** A credential that lasts until somebody disables it. */
    CREDENTIAL,
    /** An identity, where no credential of it that outlives a session is known. */
    PRINCIPAL,
    /** What was issued for a while, and so belongs to whoever asked for it. */
    SESSION
  }

  /** The bearer a record by itself speaks of. */
  public static Bearer of(Actor actor, long second) {
    Principal principal = actor.principal();
    Credential credential = actor.credential();
    if (credential != null && !credential.id().isEmpty()) {
      Sort sort = longLived(credential) ? Sort.CREDENTIAL : Sort.SESSION;
      return new Bearer(principal.provider(), sort, credential.id());
    }
    if (Sessions.named(actor)) {
      String hour = Long.toString(Math.floorDiv(second, SECONDS_AN_HOUR));
      return new Bearer(principal.provider(), Sort.SESSION, Sessions.name(actor) + "@" + hour);
    }
    return principalOf(actor);
  }

  /** The bearer above which nothing is known: the long-lived credential, else the principal. */
  public static Bearer withoutLinks(Actor actor) {
    Credential credential = actor.credential();
    return credential != null && longLived(credential) && !credential.id().isEmpty()
        ? new Bearer(actor.principal().provider(), Sort.CREDENTIAL, credential.id())
        : principalOf(actor);
  }

  private static Bearer principalOf(Actor actor) {
    Principal principal = actor.principal();
    String key =
        principal.key().isEmpty()
            ? principal.account() + "/" + principal.kind().label()
            : principal.key();
    return new Bearer(principal.provider(), Sort.PRINCIPAL, key);
  }

  static boolean longLived(Credential credential) {
    return credential.kind().lifetime() == CredentialKind.Lifetime.LONG;
  }

  @Override
  public int compareTo(Bearer other) {
    return ORDER.compare(this, other);
  }
}
