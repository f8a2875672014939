package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.lineage.Bearer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose each actor is, asked once for each: a second pass goes over millions of events of a few
 * thousand actors. A session that has no id but only a name may be another one at another time, and
 * is asked about each time.
 */
final class SuspectByActor {
  private final Suspects suspects;
  private final BitSet asked = new BitSet();
  private final List<@Nullable Suspect> known = new ArrayList<>();

  SuspectByActor(Suspects suspects) {
    this.suspects = suspects;
  }

  @Nullable Suspect of(Observed event) {
    Actor actor = event.actor();
    int number = event.actorNumber();
    if (asked.get(number)) {
      return known.get(number);
    }
    Suspect suspect = suspects.of(actor, event.second());
    if (lasting(actor, event.second())) {
      asked.set(number);
      while (known.size() <= number) {
        known.add(null);
      }
      known.set(number, suspect);
    }
    return suspect;
  }

  private static boolean lasting(Actor actor, long second) {
    Credential credential = actor.credential();
    boolean hasId = credential != null && !credential.id().isEmpty();
    return hasId || Bearer.of(actor, second).sort() != Bearer.Sort.SESSION;
  }
}
