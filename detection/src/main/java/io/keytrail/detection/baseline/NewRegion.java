package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Community;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.List;
import java.util.function.Consumer;

/**
 * A principal changes something in a region where it never has, and above all where nobody of the
 * organisation has. Reading is no sign: consoles and inventories look into every region.
 */
final class NewRegion implements Deviation {
  private static final Ids IDS = Ids.of("auth.new-region");
  private static final double NEW_TO_ALL = 15;
  private static final double NEW_TO_PRINCIPAL = 7;
  private static final double CHANCE_WITH_A_THIEF = 0.4;
  private static final double OF_PEERS = 0.1;
  private static final int FEWEST_EVENTS = 20;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    int region = moment.call().writeRegion();
    Community organisation = moment.habits().organisation();
    if (region == Vocabulary.NONE
        || organisation.rhythm().events() < FEWEST_EVENTS
        || moment.knows(region)) {
      return;
    }
    boolean newToAll = !organisation.knows(region, moment.now());
    double points =
        newToAll ? NEW_TO_ALL * organisation.rhythm().maturity() : ofPrincipal(moment, region);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String name = moment.event().region();
    findings.accept(
        new Finding(
                IDS.of(moment),
                Layer.AUTH_CONTEXT,
                points,
                false,
                newToAll
                    ? "First change by anybody in region " + name
                    : "First change of its own in region " + name,
                newToAll
                    ? "worked in " + name + ", where nobody of the organisation does"
                    : "worked in " + name + ", where it never had",
                Normal.of(moment, region, Trait.WRITE_REGION),
                List.of("T1535"),
                List.of(moment.event().trace()))
            .bringing(Novelty.REGION));
  }

  private static double ofPrincipal(Moment moment, int region) {
    return moment.habits().count(Trait.WRITE_REGION) == 0
        ? 0
        : NoveltyPoints.of(
            moment, Unusual.REGION, region, NEW_TO_PRINCIPAL, CHANCE_WITH_A_THIEF, OF_PEERS, 0.6);
  }
}
