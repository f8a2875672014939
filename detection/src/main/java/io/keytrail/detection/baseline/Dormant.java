package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Habits;
import io.keytrail.detection.habit.Rhythm;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.identity.PrincipalKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A principal acts that was silent for a month, and for three times its longest silence before, so
 * that a quarterly job is no news. Silence of the logs is none of the principal: the rest of the
 * organisation must have been active meanwhile.
 */
final class Dormant implements Deviation {
  private static final Ids IDS = Ids.of("cred.dormant-wakes");
  private static final double POINTS = 12;
  private static final double ROOT_OR_KEY = 16;
  private static final long SHORTEST = Duration.ofDays(30).toSeconds();
  private static final int TIMES_ITS_LONGEST = 3;
  private static final int FEWEST_DAYS_OF_OTHERS = 15;
  private static final int DATE = 10;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    Habits habits = moment.habits();
    Rhythm rhythm = habits.rhythm();
    long silence = rhythm.silence(moment.now());
    int daysOfOthers =
        habits.organisation().rhythm().activeDays() - moment.state().organisationDays;
    if (silence < SHORTEST
        || silence < TIMES_ITS_LONGEST * rhythm.longestSilence()
        || daysOfOthers < FEWEST_DAYS_OF_OTHERS) {
      return;
    }
    boolean strong =
        moment.principal().kind() == PrincipalKind.ROOT || moment.who().longLivedCredential();
    long days = Duration.ofSeconds(silence).toDays();
    String last = Instant.ofEpochSecond(rhythm.lastActive()).toString().substring(0, DATE);
    findings.accept(
        new Finding(
                IDS.of(moment),
                Layer.AUTH_CONTEXT,
                strong ? ROOT_OR_KEY : POINTS,
                false,
                "Active after " + days + " days of silence",
                "woke after " + days + " days of silence",
                Normal.history(moment)
                    + " its longest silence was "
                    + Duration.ofSeconds(rhythm.longestSilence()).toDays()
                    + " days; last active on "
                    + last,
                List.of("T1078.004"),
                List.of(moment.event().trace()))
            .bringing(Novelty.CONDUCT));
  }
}
