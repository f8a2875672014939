package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A Google key or account, or an Entra account, turned on again within a week of being turned off.
 * For AWS rules say the same. At most {@value #MOST} things that were turned off are remembered.
 */
final class ContainmentReversed implements LineageSign {
  static final int MOST = 100_000;

  private static final long REMEMBERED_SECONDS = Duration.ofDays(7).toSeconds();
  private static final double POINTS = 18;

  private record Thing(Provider provider, IssuedKind kind, String id) {}

  private final Map<Thing, Long> turnedOff = new HashMap<>();

  @Override
  public void judge(Observed event, Consumer<Finding> findings) {
    Provider provider = event.actor().principal().provider();
    if (provider == Provider.AWS) {
      return;
    }
    for (Revocation revocation : event.revoked()) {
      Thing thing = new Thing(provider, revocation.kind(), revocation.id());
      if (revocation.effect() == Effect.DISABLED && turnedOff.size() < MOST) {
        turnedOff.put(thing, event.second());
      } else if (revocation.effect() == Effect.RESTORED) {
        Long off = turnedOff.remove(thing);
        if (off != null && event.second() - off <= REMEMBERED_SECONDS) {
          findings.accept(finding(event, thing, event.second() - off));
        }
      }
    }
  }

  private static Finding finding(Observed event, Thing thing, long after) {
    String hours = after < 7_200 ? after / 60 + " minutes" : after / 3_600 + " hours";
    return new Finding(
        MadeThenUsed.prefix(thing.provider()) + ".containment.reversed",
        Layer.EVASION,
        POINTS,
        false,
        "Turned on " + thing.id() + " again, " + hours + " after it was turned off",
        "turned " + thing.id() + " on again",
        List.of("T1098"),
        List.of(event.trace()));
  }
}
