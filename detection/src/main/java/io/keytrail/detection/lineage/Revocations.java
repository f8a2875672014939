package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was taken away from whom, in event-time order: at most {@value #MOST_EACH} changes of each
 * of {@value #MOST} credentials and identities.
 */
final class Revocations {
  static final int MOST = 100_000;
  static final int MOST_EACH = 100;

  /**
   * One change.
   *
   * @param second when, in seconds since 1970
   * @param time the same for readers
   * @param by the policy that does it, or empty
   * @param who the principal's name
   */
  record Change(long second, Instant time, Effect effect, String by, String who) {}

  private final Map<IssuedKind, Map<String, List<Change>>> changes =
      new EnumMap<>(IssuedKind.class);
  private int things;
  private int size;
  private long lost;

  void add(Observed event) {
    for (Revocation revocation : event.revoked()) {
      Map<String, List<Change>> ofKind =
          changes.computeIfAbsent(revocation.kind(), kind -> new HashMap<>());
      String key = key(revocation.kind(), revocation.id());
      List<Change> known = ofKind.get(key);
      if (known == null && things < MOST) {
        known = new ArrayList<>();
        ofKind.put(key, known);
        things++;
      }
      if (known == null || known.size() == MOST_EACH) {
        lost++;
        continue;
      }
      size++;
      known.add(
          new Change(
              event.second(),
              event.time(),
              revocation.effect(),
              revocation.by(),
              event.actor().principal().name()));
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Changes so far. */
  int size() {
    return size;
  }

  long lost() {
    return lost;
  }

  /** Every change of one thing, the earliest first. */
  List<Change> of(IssuedKind kind, String id) {
    Map<String, List<Change>> ofKind = changes.get(kind);
    return ofKind == null ? List.of() : ofKind.getOrDefault(key(kind, id), List.of());
  }

  /**
   * The change because of which a thing cannot act now; null when it can. A policy's removal gives
   * back only what that policy took.
   *
   * @param issued when the thing itself was issued: revoked sessions are those issued before
   */
  @Nullable Change standing(IssuedKind kind, String id, long issued, long now) {
    Change standing = null;
    for (Change change : of(kind, id)) {
      if (change.second() > now) {
        break;
      }
      standing =
          switch (change.effect()) {
            case DELETED, DISABLED, DENIED -> change;
            case SESSIONS_ENDED -> issued <= change.second() ? change : standing;
            case RESTORED -> restores(change, standing) ? null : standing;
          };
    }
    return standing;
  }

  private static boolean restores(Change change, @Nullable Change standing) {
    return standing == null || change.by().isEmpty() || change.by().equals(standing.by());
  }

  private static String key(IssuedKind kind, String id) {
    return switch (kind) {
      case IDENTITY, LOGIN_PROFILE -> Identifiers.identity(id);
      case SESSION,
          ACCESS_KEY,
          SERVICE_CREDENTIAL,
          SIGN_IN_TOKEN,
          TRUST,
          GRANT,
          INSTANCE,
          NETWORK_INTERFACE,
          SERVICE_ACCOUNT_KEY,
          ACCESS_TOKEN,
          API_KEY,
          CLIENT_CREDENTIAL,
          FEDERATED_CREDENTIAL ->
          id;
    };
  }
}
