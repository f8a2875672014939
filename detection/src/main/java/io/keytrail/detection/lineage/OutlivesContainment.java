package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.PrincipalKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A successful call by something whose origin was disabled, deleted or denied before: a session
 * that outlives its key, or a containment that did not hold. The provider is given five minutes to
 * make a change known everywhere. A routine rotation leaves running sessions behind as well, so a
 * survivor of a mere deactivation weighs less than one of a policy that should stop everything.
 *
 * <p>Told once an hour for each actor, of which {@value #MOST} are remembered.
 */
final class OutlivesContainment implements LineageSign {
  static final int MOST = 100_000;

  private static final long PROPAGATION_SECONDS = Duration.ofMinutes(5).toSeconds();
  private static final long SECONDS_AN_HOUR = 3_600;
  private static final double SURVIVED_A_KEY = 10;
  private static final double SURVIVED_A_DENIAL = 18;
  private static final int MOST_STEPS = 16;

  private final CredentialGraph graph;
  private final Map<Actor, Long> told = new HashMap<>();
  private final Map<Integer, Integer> clear = new HashMap<>();

  OutlivesContainment(CredentialGraph graph) {
    this.graph = graph;
  }

  @Override
  public void judge(Observed event, Consumer<Finding> findings) {
    int known = graph.revocations().size();
    if (known == 0 || !event.outcome().succeeded()) {
      return;
    }
    // Whom nothing was taken from so far is asked about again only when more is taken from
    // somebody.
    Integer asked = clear.get(event.actorNumber());
    if (asked != null && asked == known) {
      return;
    }
    Revocations.Change change = above(event.actor(), event.second());
    if (change == null) {
      if (clear.size() < MOST) {
        clear.put(event.actorNumber(), known);
      }
      return;
    }
    if (event.second() <= change.second() + PROPAGATION_SECONDS) {
      return;
    }
    long hour = Math.floorDiv(event.second(), SECONDS_AN_HOUR);
    Long last = told.get(event.actor());
    if ((last == null || last < hour) && (last != null || told.size() < MOST)) {
      told.put(event.actor(), hour);
      findings.accept(finding(event, change));
    }
  }

  private Revocations.@Nullable Change above(Actor actor, long second) {
    Actor at = actor;
    long issued = Long.MAX_VALUE;
    long when = second;
    for (int step = 0; step < MOST_STEPS; step++) {
      Revocations.Change change = of(at, issued, second);
      if (change != null) {
        return change;
      }
      Link up = graph.sessionLink(at, when);
      if (up == null) {
        return null;
      }
      issued = up.second();
      when = up.second();
      at = up.maker();
    }
    return null;
  }

  /** What was taken from an actor after it had issued what acts now, or from what acts now. */
  private Revocations.@Nullable Change of(Actor actor, long issued, long now) {
    Credential credential = actor.credential();
    if (credential != null) {
      IssuedKind kind = kindOf(credential);
      Revocations.Change own =
          kind == null ? null : graph.revocations().standing(kind, credential.id(), issued, now);
      if (own != null) {
        return own.second() >= issued || issued == Long.MAX_VALUE ? own : null;
      }
    }
    if (actor.principal().kind() == PrincipalKind.CLOUD_SERVICE) {
      return null;
    }
    String identity = Identifiers.roleOfSession(actor.principal().name());
    long since = issued == Long.MAX_VALUE ? issuedAt(actor, now) : issued;
    return graph.revocations().standing(IssuedKind.IDENTITY, identity, since, now);
  }

  /**
   * Unknown sessions are taken for new, so that a role in use again after a revocation is quiet.
   */
  private long issuedAt(Actor actor, long now) {
    Link link = graph.sessionLink(actor, now);
    return link == null ? now : link.second();
  }

  private static @Nullable IssuedKind kindOf(Credential credential) {
    return switch (credential.kind()) {
      case AWS_ACCESS_KEY -> IssuedKind.ACCESS_KEY;
      case GCP_SERVICE_ACCOUNT_KEY -> IssuedKind.SERVICE_ACCOUNT_KEY;
      case ENTRA_CLIENT_CREDENTIAL -> IssuedKind.CLIENT_CREDENTIAL;
      case GITHUB_TOKEN -> IssuedKind.ACCESS_TOKEN;
      case AZURE_STORAGE_KEY -> IssuedKind.API_KEY;
      case AWS_TEMPORARY_KEY,
          GCP_OAUTH_CLIENT,
          ENTRA_TOKEN,
          AZURE_SHARED_SIGNATURE,
          GITHUB_APP_TOKEN ->
          null;
    };
  }

  private static Finding finding(Observed event, Revocations.Change change) {
    boolean key = change.effect() == Effect.DISABLED || change.effect() == Effect.DELETED;
    String provider =
        switch (event.actor().principal().provider()) {
          case AWS -> "aws";
          case GCP -> "gcp";
          case AZURE -> "az";
          case GITHUB -> "github";
        };
    String when = change.time().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Finding(
        provider + ".containment.survivor",
        Layer.EVASION,
        key ? SURVIVED_A_KEY : SURVIVED_A_DENIAL,
        false,
        "A call succeeded although what it came from was cut off at " + when,
        "still acted after the containment of " + when,
        change.who().isEmpty() ? "" : "It was cut off by " + change.who() + ".",
        List.of("T1550.001"),
        List.of(event.trace()));
  }
}
