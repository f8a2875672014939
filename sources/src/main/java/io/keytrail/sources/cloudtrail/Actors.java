package io.keytrail.sources.cloudtrail;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.json.SliceHash;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One actor per distinct {@code userIdentity}, found by its bytes. A session's calls stand close
 * together in the logs, so a bounded table in which newcomers displace what had their place serves
 * nearly all of them. Belongs to one thread.
 */
final class Actors {
  private static final int SETS = 2048;
  private static final int LONGEST_KEPT = 4096;

  private final Identity.Reader reader = new Identity.Reader();
  private final @Nullable Known[] table = new Known[SETS * 2];

  /** An identity met before, with the latest service that called for it. */
  private static final class Known {
    final long hash;
    final byte[] bytes;
    final Actor actor;
    String service = "";
    Actor forService;

    Known(long hash, byte[] bytes, Actor actor) {
      this.hash = hash;
      this.bytes = bytes;
      this.actor = actor;
      this.forService = actor;
    }

    boolean isAt(byte[] buffer, int start, int end) {
      return Arrays.equals(buffer, start, end, bytes, 0, bytes.length);
    }
  }

  /**
   * The actor of a {@code userIdentity} object.
   *
   * @param service who made the call by the record's source address, or empty; the identity's own
   *     {@code invokedBy} goes before it
   */
  Actor of(byte[] buffer, int start, int end, String service) {
    if (end - start > LONGEST_KEPT) {
      return through(Identities.actor(reader.read(buffer, start, end)), service);
    }
    long hash = SliceHash.of(buffer, start, end);
    int set = (int) (hash & (SETS - 1)) * 2;
    Known known = table[set];
    if (known == null || known.hash != hash || !known.isAt(buffer, start, end)) {
      Known second = table[set + 1];
      if (second == null || second.hash != hash || !second.isAt(buffer, start, end)) {
        byte[] bytes = Arrays.copyOfRange(buffer, start, end);
        second = new Known(hash, bytes, Identities.actor(reader.read(buffer, start, end)));
      }
      table[set + 1] = known;
      table[set] = second;
      known = second;
    }
    if (!known.service.equals(service)) {
      known.service = service;
      known.forService = through(known.actor, service);
    }
    return known.forService;
  }

  private static Actor through(Actor actor, String service) {
    return service.isEmpty() || !actor.invokedBy().isEmpty()
        ? actor
        : new Actor(actor.principal(), actor.credential(), actor.session(), service);
  }
}
