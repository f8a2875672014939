package io.keytrail.detection.habit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class HabitsTest {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final Vocabulary vocabulary = new Vocabulary();
  private final Population population = new Population(vocabulary, Space.standard());
  private final int value = vocabulary.number(Trait.REGION, "eu-west-1");

  @Test
  void knows_metOnce_forThirtyDays() {
    Habits habits = of("one");
    habits.learnEvent(0);
    habits.learn(value, 0);

    assertThat(habits.knows(value, 30 * DAY)).isTrue();
    assertThat(habits.knows(value, 31 * DAY)).isFalse();
  }

  @Test
  void knows_quarterlyJob_forThreeTimesItsLongestSilence() {
    Habits habits = of("quarterly");
    for (long day : new long[] {0, 90}) {
      habits.learnEvent(day * DAY);
      habits.learn(value, day * DAY);
    }
    assertThat(habits.knows(value, (90 + 269) * DAY)).isTrue();
    assertThat(habits.knows(value, (90 + 271) * DAY)).isFalse();
  }

  @Test
  void forgetFrom_whatOneAloneBrought_isGoneEverywhereAndWhatOthersHaveStays() {
    Habits thief = of("stolen");
    Habits owner = of("owner");
    int shared = vocabulary.number(Trait.REGION, "eu-north-1");
    owner.learn(shared, 10);
    thief.learn(value, 20);
    thief.learn(shared, 20);

    thief.forgetFrom(15);

    assertThat(thief.lastSeen(value)).isNegative();
    assertThat(thief.organisation().users(value)).isZero();
    assertThat(thief.peers().users(shared)).isEqualTo(1);
    assertThat(owner.lastSeen(shared)).isEqualTo(10);
  }

  @Test
  void peers_sessionsOfOneRole_andIdentitiesOfOneSortInOneAccount() {
    assertThat(role("deploy", "ci").peers()).isSameAs(role("deploy", "mira").peers());
    assertThat(role("deploy", "ci").peers()).isNotSameAs(role("admin", "ci").peers());
    assertThat(of("one").peers()).isSameAs(of("two").peers());
    assertThat(of("one").peers()).isNotSameAs(role("deploy", "ci").peers());
    assertThat(of("one").organisation()).isSameAs(role("deploy", "ci").organisation());
  }

  @Test
  void rhythm_hoursOfTheWeek_workingDaysApartFromTheWeekend() {
    Rhythm rhythm = new Rhythm();
    long monday = 4 * DAY; // 1970-01-05
    for (int day = 0; day < 5; day++) {
      rhythm.event(monday + day * DAY + 9 * 3600);
    }
    assertThat(rhythm.activeHoursNear(monday + 7 * DAY + 10 * 3600)).isEqualTo(5);
    assertThat(rhythm.activeHoursNear(monday + 7 * DAY + 11 * 3600)).isZero();
    assertThat(rhythm.activeHoursNear(monday + 5 * DAY + 9 * 3600)).isZero();
  }

  @Test
  void rhythm_rateOfSomethingNew_fromItsOwnDaysAndNeverZero() {
    Rhythm rhythm = new Rhythm();
    for (int day = 0; day < 21; day++) {
      rhythm.event(day * DAY);
      if (day % 4 == 0) {
        rhythm.unusual(Unusual.NETWORK);
      }
    }
    // Days 4, 8, 12, 16 and 20 of the twenty behind the first.
    assertThat(rhythm.rate(Unusual.NETWORK, 21 * DAY)).isEqualTo(5.5 / 21);
    assertThat(rhythm.rate(Unusual.ROLE, 21 * DAY)).isEqualTo(0.5 / 19);
    assertThat(rhythm.rate(Unusual.NETWORK, 20 * DAY + 1)).as("not today").isEqualTo(4.5 / 20);
  }

  @Test
  void gauge_distinctAndSummed_overTheirSpans() {
    Gauge secrets = new Gauge(Measure.SECRETS);
    assertThat(secrets.add(1, 0)).isEqualTo(1);
    assertThat(secrets.add(2, 300)).isEqualTo(2);
    assertThat(secrets.add(2, 599)).isEqualTo(2);
    assertThat(secrets.add(3, 600)).as("the first is ten minutes old").isEqualTo(2);

    Gauge bytes = new Gauge(Measure.BYTES);
    assertThat(bytes.add(5, 0)).isEqualTo(5);
    assertThat(bytes.add(7, 1800)).isEqualTo(12);
    assertThat(bytes.add(1, 3700)).isEqualTo(8);
  }

  @Test
  void gauge_peaks_ofTheLastThirtyTwoActiveDays() {
    Gauge gauge = new Gauge(Measure.OBJECTS);
    for (int day = 1; day <= 40; day++) {
      gauge.learn(day == 1 ? 1_000 : 10, day);
    }
    assertThat(gauge.highest(41)).isEqualTo(10);
    assertThat(gauge.meanAnd(0, 41)).isEqualTo(10);
  }

  @Test
  void vocabulary_full_refusesAndCounts() {
    Vocabulary small = new Vocabulary(2);
    int one = small.number(Trait.REGION, "a");
    small.number(Trait.SERVICE, "a");

    assertThat(small.number(Trait.ROLE, "a")).isEqualTo(Vocabulary.NONE);
    assertThat(small.refused()).isEqualTo(1);
    assertThat(small.number(Trait.REGION, "a")).isEqualTo(one);
    assertThat(small.text(one)).isEqualTo("a");
  }

  private Habits of(String user) {
    String arn = "arn:aws:iam::111122223333:user/" + user;
    return Objects.requireNonNull(
        population.of(Principal.named(Provider.AWS, PrincipalKind.USER, "111122223333", arn)));
  }

  private Habits role(String role, String session) {
    String arn = "arn:aws:iam::111122223333:role/" + role;
    return Objects.requireNonNull(
        population.of(
            new Principal(
                Provider.AWS, PrincipalKind.ROLE, "111122223333", arn, arn + "/" + session)));
  }
}
