package io.keytrail.detection.lineage;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.incident.CredentialNode.Usable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node can still act, from its lifetime and from what the logs show being taken away, as
 * of the last event of the logs. That a key is off says nothing of the sessions it made: they end
 * by themselves, or by a policy on whoever they act as.
 */
record Usability(Usable usable, @Nullable Instant until, String why) {

  static Usability of(NodeDraft node, Revocations revocations, Instant now) {
    Revocations.Change gone = taken(node, revocations, now);
    Instant end = end(node);
    if (gone != null) {
      return new Usability(Usable.NO, end, reason(gone));
    }
    if (!Lifetimes.ends(node.kind)) {
      return lasting(node);
    }
    if (end == null) {
      return new Usability(Usable.UNKNOWN, null, "The logs show neither its issue nor a use.");
    }
    if (!end.isAfter(now)) {
      return new Usability(Usable.NO, end, "It ended by itself.");
    }
    return node.seconds > 0 && node.since != null
        ? new Usability(
            Usable.YES,
            end,
            "It ends by itself; switching off what issued it does not" + " end it.")
        : new Usability(
            Usable.UNKNOWN, end, "The logs do not tell its lifetime; such a thing ends by then.");
  }

  private static Usability lasting(NodeDraft node) {
    return switch (node.kind) {
      case GRANT, TRUST ->
          new Usability(
              Usable.UNKNOWN,
              null,
              "It stands until it is taken back, which may not be logged here.");
      case INSTANCE ->
          new Usability(Usable.YES, null, "It acts with its own identity until it is terminated.");
      default ->
          new Usability(
              Usable.YES, null, "The logs do not show it being disabled, deleted or denied.");
    };
  }

  private static Revocations.@Nullable Change taken(
      NodeDraft node, Revocations revocations, Instant now) {
    if (revocations.isEmpty()) {
      return null;
    }
    Instant known = node.known();
    long issued = known == null ? Long.MIN_VALUE : known.getEpochSecond();
    long at = now.getEpochSecond();
    Revocations.Change own = revocations.standing(node.kind, node.id, issued, at);
    if (own != null || !actsAsItsPrincipal(node.kind)) {
      return own;
    }
    String identity = Identifiers.roleOfSession(node.principal);
    Revocations.Change whole = revocations.standing(IssuedKind.IDENTITY, identity, issued, at);
    // A user's new keys are no sessions: only policies that hold for everything stop them.
    boolean sessionsOnly = whole != null && whole.effect() == Effect.SESSIONS_ENDED;
    return sessionsOnly && !Lifetimes.ends(node.kind) ? null : whole;
  }

  private static boolean actsAsItsPrincipal(IssuedKind kind) {
    return switch (kind) {
      case SESSION,
          ACCESS_KEY,
          SERVICE_CREDENTIAL,
          LOGIN_PROFILE,
          IDENTITY,
          SERVICE_ACCOUNT_KEY,
          ACCESS_TOKEN,
          API_KEY,
          CLIENT_CREDENTIAL,
          FEDERATED_CREDENTIAL,
          SIGN_IN_TOKEN ->
          true;
      case TRUST, GRANT, INSTANCE, NETWORK_INTERFACE -> false;
    };
  }

  private static @Nullable Instant end(NodeDraft node) {
    if (!Lifetimes.ends(node.kind)) {
      return null;
    }
    Instant from = node.known();
    if (from == null) {
      return null;
    }
    long seconds =
        node.seconds > 0 && node.since != null
            ? node.seconds
            : Lifetimes.longest(node.kind, node.principal);
    return from.plusSeconds(seconds);
  }

  private static String reason(Revocations.Change gone) {
    String done =
        switch (gone.effect()) {
          case DELETED -> "Deleted";
          case DISABLED -> "Disabled";
          case DENIED -> "Every call denied";
          case SESSIONS_ENDED -> "Sessions issued before were denied";
          case RESTORED -> "Restored";
        };
    String policy = gone.by().isEmpty() ? "" : " with " + gone.by();
    String who = gone.who().isEmpty() ? "" : " by " + gone.who();
    return done + policy + who + " at " + gone.time().truncatedTo(ChronoUnit.SECONDS) + ".";
  }
}
