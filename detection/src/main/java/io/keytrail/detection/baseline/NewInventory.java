package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.PrincipalKind;
import java.util.List;
import java.util.function.Consumer;

/**
 * A machine asks a service what there is, and never did before. A program knows the names of what
 * it works with; whoever took its credential has to look. People look around all the time, and a
 * user with a key may be one.
 */
final class NewInventory implements Deviation {
  private static final Ids IDS = Ids.of("recon.first-inventory");
  private static final double POINTS = 7;
  private static final double CHANCE_WITH_A_THIEF = 0.7;
  private static final double OF_PEERS = 0.3;
  private static final double OF_ORGANISATION = 0.8;
  private static final int FEWEST_EVENTS = 30;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    int inventory = moment.call().inventory();
    if (moment.knows(inventory)
        || moment.habits().rhythm().events() < FEWEST_EVENTS
        || moment.principal().kind() == PrincipalKind.USER
        || !moment.machine()) {
      return;
    }
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.ACTION,
            inventory,
            POINTS,
            CHANCE_WITH_A_THIEF,
            OF_PEERS,
            OF_ORGANISATION);
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
            "First time this machine asks " + moment.event().service() + " what there is",
            "looked around in " + moment.event().service() + " (" + name + ")",
            Normal.of(moment, inventory, Trait.ACTION, Trait.SERVICE),
            List.of("T1526", "T1580"),
            List.of(moment.event().trace())));
  }
}
