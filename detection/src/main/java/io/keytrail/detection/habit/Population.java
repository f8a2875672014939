package io.keytrail.detection.habit;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whose habits are known, with their peers and their organisation. Not thread-safe.
 *
 * <p>Peers need no directory of staff: the sessions of one role are peers of each other, because
 * they have the same rights for the same work; anybody else's peers are the identities of the same
 * sort in the same account. The organisation is everybody of one provider in the logs of one run,
 * whatever the account: who gives logs of several accounts to one run is their common owner, and a
 * region that one of them works in is no news in the next.
 */
public final class Population {
  /** More principals than a large company has; later ones are not judged, and counted. */
  static final int MOST_PRINCIPALS = 500_000;

  private static final int MOST_PEER_GROUPS = 100_000;

  private final Vocabulary vocabulary;
  private final Space space;
  private final Map<String, Habits> principals = new HashMap<>();
  private final Map<String, Community> peers = new HashMap<>();
  private final Map<Provider, Community> organisations = new EnumMap<>(Provider.class);

  public Population(Vocabulary vocabulary, Space space) {
    this.vocabulary = vocabulary;
    this.space = space;
  }

  /** The habits of a principal; null for one more than are held. */
  public @Nullable Habits of(Principal principal) {
    Habits known = principals.get(principal.key());
    if (known != null || principals.size() == MOST_PRINCIPALS) {
      return known;
    }
    Community organisation =
        organisations.computeIfAbsent(
            principal.provider(), none -> new Community(vocabulary, space));
    Community group = peersOf(principal, organisation);
    Habits habits = new Habits(vocabulary, space, group, organisation);
    group.welcome();
    organisation.welcome();
    principals.put(principal.key(), habits);
    return habits;
  }

  /** How many principals are known. */
  public int size() {
    return principals.size();
  }

  private Community peersOf(Principal principal, Community organisation) {
    String group = group(principal);
    Community known = peers.get(group);
    if (known == null) {
      known = peers.size() == MOST_PEER_GROUPS ? organisation : new Community(vocabulary, space);
      peers.put(group, known);
    }
    return known;
  }

  private static String group(Principal principal) {
    if (principal.kind() == PrincipalKind.ROLE) {
      int session = principal.key().lastIndexOf('/');
      return session < 0 ? principal.key() : principal.key().substring(0, session);
    }
    return principal.provider().label()
        + ' '
        + principal.account()
        + ' '
        + principal.kind().label();
  }
}
