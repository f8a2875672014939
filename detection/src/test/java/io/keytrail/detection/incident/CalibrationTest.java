package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a detection weighs for whom, given the days before. */
final class CalibrationTest {
  private static final String KEY_FOR_OTHER = "aws.iam.key-for-other";
  private static final int A_DAY = 24 * 60;
  private static final Actor ADMIN = Acts.by(Acts.user("admin"), null);
  private static final Actor COLLEAGUE = Acts.by(Acts.user("colleague"), null);

  private final PrincipalDays days = new PrincipalDays();
  private final Weights weights =
      new Weights(
          WeighingSettings.of(Profile.BALANCED),
          address -> IpContext.NONE,
          days,
          Acts.NOTHING_DECLARED);

  private void worked(int number, Actor actor, int fromDay, int toDay) {
    for (int day = fromDay; day < toDay; day++) {
      days.acted(number, actor, Acts.START.plus(Duration.ofDays(day)).getEpochSecond());
    }
  }

  private static Finding keyMade(Actor actor, int day) {
    return Acts.finding(
        KEY_FOR_OTHER,
        Layer.IDENTITY_CHANGE,
        18,
        Acts.event(day * A_DAY, "CreateAccessKey", actor));
  }

  private Signal weigh(Finding finding) {
    return weights.weigh(finding).getFirst();
  }

  private double weightOn(Actor actor, int day) {
    return weigh(keyMade(actor, day)).weight();
  }

  @Test
  void weigh_neverDoneBefore_keepsTheShippedPoints() {
    worked(0, ADMIN, 0, 30);
    assertThat(weightOn(ADMIN, 30)).isEqualTo(18);
  }

  @Test
  void weigh_withoutAnyHistory_keepsTheShippedPointsAndSaysSo() {
    Signal signal = weigh(keyMade(ADMIN, 0));
    assertThat(signal.weight()).isCloseTo(18, within(1e-9));
    assertThat(signal.stranger()).isTrue();
    assertThat(signal.lines())
        .containsExactly(
            "no earlier day of this principal to compare with, so its shipped points stand");
  }

  @Test
  void weigh_doneEveryDay_weighsNextToNothing() {
    worked(0, ADMIN, 0, 30);
    for (int day = 0; day < 30; day++) {
      weights.learn(keyMade(ADMIN, day));
    }
    Signal signal = weigh(keyMade(ADMIN, 30));
    assertThat(signal.weight()).isLessThan(1);
    assertThat(signal.stranger()).isFalse();
    assertThat(signal.lines()).containsExactly("29 of 29 days before had it, so 0 instead of 18");
  }

  @Test
  void weigh_doneAsSeldomAsByAnybody_saysThatItTakesNothingOff() {
    worked(0, ADMIN, 0, 100);
    weights.learn(weakly(50));
    Signal signal = weigh(weakly(100));
    assertThat(signal.weight()).isCloseTo(10, within(1e-9));
    assertThat(signal.lines().getFirst())
        .endsWith("1 of 90 days before had it, which takes off less than a point");
  }

  private static Finding weakly(int day) {
    return Acts.finding(
        KEY_FOR_OTHER,
        Layer.IDENTITY_CHANGE,
        10,
        Acts.event(day * A_DAY, "CreateAccessKey", ADMIN));
  }

  @Test
  void weigh_doneOnSomeDays_liesBetween() {
    worked(0, ADMIN, 0, 30);
    for (int day = 0; day < 30; day += 5) {
      weights.learn(keyMade(ADMIN, day));
    }
    assertThat(weightOn(ADMIN, 30)).isBetween(3.0, 8.0);
  }

  @Test
  void weigh_manyTimesOnOneDay_countsAsOneDay() {
    worked(0, ADMIN, 0, 30);
    for (int i = 0; i < 50; i++) {
      weights.learn(keyMade(ADMIN, 3));
    }
    assertThat(weightOn(ADMIN, 30)).isGreaterThan(11);
  }

  @Test
  void weigh_whatIsOrdinaryForAPeer_staysStrangeForAColleague() {
    worked(0, ADMIN, 0, 30);
    worked(1, COLLEAGUE, 0, 30);
    for (int other = 2; other < 40; other++) {
      worked(other, Acts.by(Acts.user("other" + other), null), 0, 30);
    }
    for (int day = 0; day < 30; day++) {
      weights.learn(keyMade(ADMIN, day));
    }
    assertThat(weightOn(ADMIN, 30)).isLessThan(1);
    assertThat(weightOn(COLLEAGUE, 30)).isEqualTo(18);
  }

  @Test
  void weigh_newcomerAmongPeersWhoDoIt_isLoweredByTheirDays() {
    for (int other = 2; other < 10; other++) {
      Actor peer = Acts.by(Acts.user("other" + other), null);
      worked(other, peer, 0, 30);
      for (int day = other; day < 30; day += 3) {
        weights.learn(keyMade(peer, day));
      }
    }
    Signal signal = weigh(keyMade(COLLEAGUE, 30));
    assertThat(signal.weight()).isLessThan(4);
    assertThat(signal.lines().getFirst()).contains("days of its peers");
  }

  @Test
  void weigh_whatWasDoneSinceYesterday_excusesNothing() {
    worked(0, ADMIN, 0, 31);
    for (int hour = 0; hour < 24; hour++) {
      weights.learn(
          Acts.finding(
              KEY_FOR_OTHER,
              Layer.IDENTITY_CHANGE,
              18,
              Acts.event(29 * A_DAY + hour * 60, "CreateAccessKey", ADMIN)));
    }
    assertThat(weightOn(ADMIN, 30)).isEqualTo(18);
    assertThat(weightOn(ADMIN, 31)).isLessThan(14);
  }

  @Test
  void forget_daysOfATheft_areNotOrdinary() {
    worked(0, ADMIN, 0, 40);
    for (int day = 20; day < 30; day++) {
      weights.learn(keyMade(ADMIN, day));
    }
    double taught = weightOn(ADMIN, 40);
    weights.forget(keyMade(ADMIN, 30), Acts.START.plus(Duration.ofDays(20)));
    assertThat(taught).isLessThan(5);
    assertThat(weightOn(ADMIN, 40)).isEqualTo(18);
  }

  @Test
  void weigh_hardEvidenceAndExposure_areNeverLowered() {
    worked(0, ADMIN, 0, 30);
    Finding bait = Acts.hard("aws.exposure.bait", Layer.EXPOSURE, 30, Acts.event(0, "Act", ADMIN));
    Finding later =
        Acts.hard("aws.exposure.bait", Layer.EXPOSURE, 30, Acts.event(20 * A_DAY, "Act", ADMIN));
    weights.learn(bait);
    assertThat(weigh(later).weight()).isEqualTo(30);
  }
}
