package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Gauge;
import io.keytrail.detection.habit.Measure;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.identity.PrincipalKind;
import java.util.List;
import java.util.function.Consumer;

/**
 * Within an hour the principal does several things it has never done; for a machine, which does the
 * same few things for months, one is strange. Whoever holds a stolen credential can borrow its
 * owner's address and tools, but not the owner's habits: this is the sign that somebody else is at
 * work when nothing about the caller has changed.
 */
final class Spree implements Deviation {
  private static final Ids IDS = Ids.of("auth.unlike-itself");
  private static final double ACTION_OF_A_MACHINE = 5;

  /** A user with a key may be a program or a person at a command line. */
  private static final double ACTION_OF_A_KEY = 3.5;

  private static final double ACTION_OF_A_PERSON = 2.5;
  private static final double THING = 1;
  private static final double FEWEST_OF_A_MACHINE = 5;
  private static final double FEWEST_OF_A_KEY = 7;
  private static final double FEWEST_OF_A_PERSON = 10;
  private static final double MOST = 22;
  private static final double CHANCE_WITH_A_THIEF = 0.7;
  private static final double BEYOND_ITS_MOST = 1.5;
  private static final double GROWTH = 1.5;
  private static final int FEWEST_EVENTS = 30;

  /** What the new actions and things of the last hour come to, in points. */
  private static double shipped(Moment moment) {
    return of(moment, ACTION_OF_A_MACHINE, ACTION_OF_A_KEY, ACTION_OF_A_PERSON)
            * moment.habits().now(Measure.NEW_ACTIONS, moment.now())
        + THING * moment.habits().now(Measure.NEW_THINGS, moment.now());
  }

  /** Whether an event brings something new and there is enough of it within the hour. */
  static boolean strange(Moment moment) {
    boolean brings =
        moment.measured(Measure.NEW_ACTIONS) > 0 || moment.measured(Measure.NEW_THINGS) > 0;
    return brings
        && moment.habits().now(Measure.NEW_ACTIONS, moment.now()) > 0
        && shipped(moment) >= of(moment, FEWEST_OF_A_MACHINE, FEWEST_OF_A_KEY, FEWEST_OF_A_PERSON);
  }

  private static double of(Moment moment, double machine, double key, double person) {
    if (!moment.machine()) {
      return person;
    }
    return moment.principal().kind() == PrincipalKind.USER ? key : machine;
  }

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    if (moment.habits().rhythm().events() < FEWEST_EVENTS || !strange(moment)) {
      return;
    }
    long fresh = moment.habits().now(Measure.NEW_ACTIONS, moment.now());
    long things = moment.habits().now(Measure.NEW_THINGS, moment.now());
    Gauge gauge = moment.habits().gauge(Measure.NEW_ACTIONS);
    int today = moment.habits().rhythm().dayOf(moment.now());
    if (fresh <= BEYOND_ITS_MOST * highestSinceKnown(moment, gauge, today)) {
      return;
    }
    double points =
        NoveltyPoints.of(
            moment, Unusual.SPREE, Math.min(MOST, shipped(moment)), CHANCE_WITH_A_THIEF);
    if (points < NoveltyPoints.LEAST
        || !gauge.worthReporting(fresh + things, moment.now(), GROWTH)) {
      return;
    }
    findings.accept(
        new Finding(
                IDS.of(moment),
                Layer.AUTH_CONTEXT,
                points,
                false,
                "Within an hour made "
                    + counted(fresh, "call", "calls")
                    + (things == 0 ? "" : " and touched " + counted(things, "thing", "things"))
                    + " that it never had",
                "did " + (fresh + things) + " things within an hour that it had never done",
                Normal.of(moment, Trait.ACTION, Trait.SERVICE)
                    + "; on "
                    + moment.habits().rhythm().unusualDaysOf(Unusual.SPREE)
                    + " of its last days it did so much that was new",
                List.of("T1078.004"),
                List.of(moment.event().trace()))
            .bringing(Novelty.CONDUCT));
  }

  private static String counted(long count, String one, String many) {
    return count == 1 ? "1 " + one : count + " different " + many;
  }

  /** On its first days everything is new, so they are no measure of later ones. */
  private static long highestSinceKnown(Moment moment, Gauge gauge, int today) {
    return gauge.highest(today, moment.habits().rhythm().activeDays() > 10 ? 5 : 0);
  }
}
