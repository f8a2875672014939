package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Rhythm;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.event.Access;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Something is changed, or something sensitive read, at an hour in which the principal has never
 * worked. Says nothing of one that works around the clock, and nothing until its week is known.
 */
final class OddHours implements Deviation {
  private static final Ids IDS = Ids.of("auth.off-hours");
  private static final double PERSON = 6;
  private static final double MACHINE = 8;
  private static final double CHANCE_WITH_A_THIEF = 0.5;
  private static final int FEWEST_DAYS = 10;

  /** Half of the hours there are, or more, is around the clock for our purpose. */
  private static final int FEWEST_ACTIVE_HOURS = 20;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    boolean matters = moment.event().access() == Access.WRITE || moment.call().sort().sensitive();
    if (!matters || !odd(moment)) {
      return;
    }
    double points =
        NoveltyPoints.of(
            moment, Unusual.HOUR, moment.machine() ? MACHINE : PERSON, CHANCE_WITH_A_THIEF);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    Rhythm rhythm = moment.habits().rhythm();
    String hour =
        String.format(Locale.ROOT, "%02d:00 UTC", Math.floorMod(moment.now() / 3600, 24L));
    findings.accept(
        new Finding(
                IDS.of(moment),
                Layer.AUTH_CONTEXT,
                points,
                false,
                "Active around "
                    + hour
                    + ", where none of its "
                    + rhythm.activeHours()
                    + " hours lay",
                "worked around " + hour + ", when it never does",
                Normal.history(moment)
                    + " it was active in "
                    + rhythm.activeHours()
                    + " hours, none of them within an hour of this time of such a day",
                List.of("T1078.004"),
                List.of(moment.event().trace()))
            .bringing(Novelty.CONDUCT));
  }

  /** Whether the principal's week is known and has nothing near this hour. */
  static boolean odd(Moment moment) {
    Rhythm rhythm = moment.habits().rhythm();
    return rhythm.activeDays() >= FEWEST_DAYS
        && rhythm.activeHours() >= FEWEST_ACTIVE_HOURS
        && rhythm.activeHoursNear(moment.now()) == 0;
  }
}
