package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A key, secret or federated credential whose first use within a day of its making comes from
 * another network than it was made from: made to be carried off. And an identity that acts, within
 * the day, from the very address its maker called from: made for the maker's own use.
 *
 * <p>Each thing is judged by its first use. At most {@value #MOST} are remembered as judged.
 */
final class MadeThenUsed implements LineageSign {
  static final int MOST = 200_000;

  private static final long SOON_SECONDS = Duration.ofDays(1).toSeconds();
  private static final long AT_ONCE_SECONDS = Duration.ofHours(1).toSeconds();
  private static final double CARRIED_OFF_AT_ONCE = 14;
  private static final double CARRIED_OFF = 10;
  private static final double OWN_HANDS = 8;

  private final CredentialGraph graph;
  private final Set<String> judged = new HashSet<>();

  /** Actors met before: what makes one is over by then, or is never seen. */
  private final BitSet met = new BitSet();

  MadeThenUsed(CredentialGraph graph) {
    this.graph = graph;
  }

  @Override
  public void judge(Observed event, Consumer<Finding> findings) {
    if (met.get(event.actorNumber())) {
      return;
    }
    met.set(event.actorNumber());
    Link link = graph.madeLink(event.actor());
    if (link == null || judged.size() >= MOST || link.maker().equals(event.actor())) {
      return;
    }
    long age = event.second() - link.second();
    if (age < 0 || age > SOON_SECONDS || !judged.add(link.kind() + thing(event.actor()))) {
      return;
    }
    if (link.kind() == IssuedKind.IDENTITY) {
      ownHands(event, link, findings);
    } else if (portable(link.kind())) {
      carriedOff(event, link, age, findings);
    }
  }

  private static String thing(Actor actor) {
    return Bearer.of(actor, 0).toString();
  }

  private static boolean portable(IssuedKind kind) {
    return switch (kind) {
      case ACCESS_KEY,
          SERVICE_CREDENTIAL,
          SERVICE_ACCOUNT_KEY,
          CLIENT_CREDENTIAL,
          API_KEY,
          FEDERATED_CREDENTIAL ->
          true;
      case SESSION,
          LOGIN_PROFILE,
          SIGN_IN_TOKEN,
          IDENTITY,
          TRUST,
          GRANT,
          INSTANCE,
          NETWORK_INTERFACE,
          ACCESS_TOKEN ->
          false;
    };
  }

  private static void carriedOff(Observed event, Link link, long age, Consumer<Finding> findings) {
    String network = event.network().network();
    if (network.isEmpty()
        || link.network().isEmpty()
        || network.equals(link.network())
        || event.network().trusted()) {
      return;
    }
    String minutes = Math.max(1, age / 60) + " minutes";
    findings.accept(
        new Finding(
            id(event.actor().principal().provider(), link.kind()),
            Layer.IDENTITY_CHANGE,
            age <= AT_ONCE_SECONDS ? CARRIED_OFF_AT_ONCE : CARRIED_OFF,
            false,
            "A new credential was first used "
                + minutes
                + " after it was made, from another network ("
                + network
                + ") than it was made from",
            "used the new credential from another network " + minutes + " after it was made",
            "It was made by " + link.maker().principal().name() + " from " + link.network() + ".",
            List.of("T1098.001", "T1078.004"),
            List.of(event.trace())));
  }

  private static void ownHands(Observed event, Link link, Consumer<Finding> findings) {
    String address = event.origin().address();
    boolean same = address.equals(link.address()) && !event.network().trusted();
    if (!same || link.maker().principal().key().equals(event.actor().principal().key())) {
      return;
    }
    findings.accept(
        new Finding(
            prefix(event.actor().principal().provider()) + ".iam.created-then-used",
            Layer.IDENTITY_CHANGE,
            OWN_HANDS,
            false,
            "A new identity first acted from the address its maker called from",
            "acted as the new identity from the address that made it",
            "It was made by " + link.maker().principal().name() + " from " + link.address() + ".",
            List.of("T1136.003"),
            List.of(event.trace())));
  }

  private static String id(Provider provider, IssuedKind kind) {
    return switch (provider) {
      case AWS -> "aws.iam.self-key-then-use";
      case GCP -> "gcp.cred.key-then-use";
      case AZURE ->
          kind == IssuedKind.FEDERATED_CREDENTIAL
              ? "az.cred.fic-then-use"
              : "az.cred.app-secret-then-use";
      case GITHUB -> "github.cred.token-then-use";
    };
  }

  static String prefix(Provider provider) {
    return switch (provider) {
      case AWS -> "aws";
      case GCP -> "gcp";
      case AZURE -> "az";
      case GITHUB -> "github";
    };
  }
}
