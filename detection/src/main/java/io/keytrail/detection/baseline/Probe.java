package io.keytrail.detection.baseline;

import io.keytrail.detection.call.CallSort;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.PrincipalKind;
import java.util.List;
import java.util.function.Consumer;

/**
 * A long-lived credential asks for the first time what it is worth, above all from a network it has
 * just come to. Its owner knows. Roles are left out: every SDK in a role asks who it is.
 */
final class Probe implements Deviation {
  private static final Ids IDS = Ids.of("cred.probe");
  private static final double FROM_NEW_NETWORK = 9;
  private static final double FROM_WHERE_IT_IS = 5;
  private static final double CHANCE_WITH_A_THIEF = 0.6;
  private static final int FEWEST_EVENTS = 20;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    if (moment.call().sort() != CallSort.PROBE
        || !longLived(moment)
        || moment.knows(moment.call().action())
        || moment.habits().rhythm().events() < FEWEST_EVENTS) {
      return;
    }
    boolean elsewhere = moment.fromNewNetwork();
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.ACTION,
            moment.call().action(),
            elsewhere ? FROM_NEW_NETWORK : FROM_WHERE_IT_IS,
            CHANCE_WITH_A_THIEF,
            elsewhere ? 1 : 0.5,
            elsewhere ? 1 : 0.5);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String name = moment.event().action();
    findings.accept(
        new Finding(
            IDS.of(moment),
            Layer.PROBING,
            points,
            false,
            "First "
                + name
                + " of a long-lived credential"
                + (elsewhere ? ", from a new network" : ""),
            "asked what its credential is worth (" + name + ")",
            Normal.of(moment, moment.call().action(), Trait.ACTION, Trait.NETWORK),
            List.of("T1087.004"),
            List.of(moment.event().trace())));
  }

  private static boolean longLived(Moment moment) {
    return moment.principal().kind() != PrincipalKind.ROLE && moment.who().longLivedCredential();
  }
}
