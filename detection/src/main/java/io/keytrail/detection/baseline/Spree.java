package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Gauge;
import io.keytrail.detection.habit.Measure;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Within an hour the principal does several things it has never done. Whoever holds a stolen
 * credential can borrow its owner's address and tools, but not the owner's habits: this is the sign
 * that somebody else is at work when nothing about the caller has changed.
 */
final class Spree implements Deviation {
  /** Fewer new actions than this in an hour are nothing. */
  static final int FEWEST = 4;

  private static final Ids IDS = Ids.of("auth.unlike-itself");
  private static final double AN_ACTION = 2.5;
  private static final double MOST = 18;
  private static final double CHANCE_WITH_A_THIEF = 0.7;
  private static final double BEYOND_ITS_MOST = 1.5;
  private static final int FEWEST_EVENTS = 30;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    long fresh = moment.measured(Measure.NEW_ACTIONS);
    if (fresh < FEWEST || moment.habits().rhythm().events() < FEWEST_EVENTS) {
      return;
    }
    Gauge gauge = moment.habits().gauge(Measure.NEW_ACTIONS);
    int today = moment.habits().rhythm().dayOf(moment.now());
    if (fresh <= BEYOND_ITS_MOST * highestSinceKnown(moment, gauge, today)) {
      return;
    }
    double points =
        Novelty.points(
            moment, Unusual.SPREE, Math.min(MOST, AN_ACTION * fresh), CHANCE_WITH_A_THIEF);
    if (points < Novelty.LEAST || !gauge.worthReporting(fresh, moment.now(), 1.5)) {
      return;
    }
    findings.accept(
        new Finding(
            IDS.of(moment),
            Layer.AUTH_CONTEXT,
            points,
            false,
            "Made " + fresh + " different calls within an hour that it had never made",
            "did " + fresh + " things within an hour that it had never done",
            Normal.of(moment, Trait.ACTION, Trait.SERVICE)
                + "; on "
                + moment.habits().rhythm().unusualDaysOf(Unusual.SPREE)
                + " of its last days it did so much that was new",
            List.of("T1078.004"),
            List.of(moment.event().trace())));
  }

  /** On its first days everything is new, so they are no measure of later ones. */
  private static long highestSinceKnown(Moment moment, Gauge gauge, int today) {
    return gauge.highest(today, moment.habits().rhythm().activeDays() > 10 ? 5 : 0);
  }
}
