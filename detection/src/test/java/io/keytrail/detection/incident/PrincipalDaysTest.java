package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PrincipalDaysTest {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  private static final int TODAY = PrincipalDays.dayOf(NOON);
  private static final Actor ANNA = Acts.by(Acts.user("anna"), null);
  private static final Actor CARL = Acts.by(Acts.user("carl"), null);

  private final PrincipalDays days = new PrincipalDays();

  private void acted(int number, Actor actor, Duration after) {
    days.acted(number, actor, NOON.plus(after).getEpochSecond());
  }

  @Test
  void total_severalEventsOfADay_countOnceForEachPrincipal() {
    acted(0, ANNA, Duration.ZERO);
    acted(0, ANNA, Duration.ofHours(1));
    acted(1, CARL, Duration.ofHours(1));
    acted(0, ANNA, Duration.ofDays(1));
    assertThat(days.total()).isEqualTo(3);
  }

  @Test
  void total_twoSessionsOfOnePrincipal_areOnePrincipal() {
    acted(0, ANNA, Duration.ZERO);
    acted(1, Acts.by(Acts.user("anna"), Acts.KEY), Duration.ofHours(1));
    assertThat(days.total()).isEqualTo(1);
  }

  @Test
  void total_callsMadeByAService_areNoActivity() {
    acted(
        0, new Actor(Acts.user("anna"), null, null, "cloudformation.amazonaws.com"), Duration.ZERO);
    assertThat(days.total()).isZero();
  }

  @Test
  void of_rangeOfDays_includesItsFirstAndNotItsLast() {
    for (int day = 0; day < 5; day++) {
      acted(0, ANNA, Duration.ofDays(day));
      acted(1, CARL, Duration.ofDays(day));
    }
    String anna = ANNA.principal().key();
    assertThat(days.of(anna, TODAY, TODAY + 5)).isEqualTo(5);
    assertThat(days.of(anna, TODAY + 1, TODAY + 3)).isEqualTo(2);
    assertThat(days.of(PeerGroup.of(ANNA.principal()), TODAY, TODAY + 2)).isEqualTo(4);
    assertThat(days.of(Provider.AWS, TODAY + 4, TODAY + 9)).isEqualTo(2);
    assertThat(days.of(Provider.GCP, TODAY, TODAY + 9)).isZero();
    assertThat(days.of("nobody", TODAY, TODAY + 9)).isZero();
  }

  @Test
  void of_moreDaysThanKept_forgetsTheOldest() {
    for (int day = 0; day < DayCounts.MOST_DAYS + 10; day++) {
      acted(0, ANNA, Duration.ofDays(day));
    }
    String anna = ANNA.principal().key();
    assertThat(days.of(anna, TODAY, TODAY + 10_000)).isEqualTo(DayCounts.MOST_DAYS);
    assertThat(days.of(anna, TODAY, TODAY + 10)).isZero();
    assertThat(days.total()).isEqualTo(DayCounts.MOST_DAYS + 10);
  }

  @Test
  void known_fromBeforeWhatIsJudged_isNoStrangerAndNoDay() {
    days.known(ANNA, NOON.minus(Duration.ofDays(9)).getEpochSecond());
    acted(0, ANNA, Duration.ZERO);
    assertThat(days.total()).isEqualTo(1);
    assertThat(days.actedBefore(ANNA.principal().key(), NOON.minus(Duration.ofDays(8)))).isTrue();
  }

  @Test
  void actedBefore_theVeryTimeOfTheFirstAct_isNotBefore() {
    acted(0, ANNA, Duration.ZERO);
    assertThat(days.actedBefore(ANNA.principal().key(), NOON)).isFalse();
    assertThat(days.actedBefore(ANNA.principal().key(), NOON.plusSeconds(1))).isTrue();
    assertThat(days.actedBefore("nobody", NOON)).isFalse();
  }
}
