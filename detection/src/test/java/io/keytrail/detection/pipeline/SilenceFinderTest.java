package io.keytrail.detection.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.incident.Gap;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SilenceFinderTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void gaps_busyLogFallsSilentForADay_isAGap() {
    SilenceFinder finder = new SilenceFinder();
    for (int hour = 0; hour < 240; hour++) {
      if (hour < 100 || hour >= 124) {
        finder.event(START.plus(Duration.ofHours(hour)).getEpochSecond());
      }
    }

    assertThat(finder.gaps(LogKind.CLOUDTRAIL, "111122223333"))
        .containsExactly(
            new Gap(
                LogKind.CLOUDTRAIL,
                "111122223333",
                "",
                START.plus(Duration.ofHours(99)),
                START.plus(Duration.ofHours(124))));
  }

  @Test
  void gaps_logThatIsQuietEveryNight_isNoGap() {
    SilenceFinder finder = new SilenceFinder();
    for (int day = 0; day < 10; day++) {
      for (int hour = 8; hour < 18; hour++) {
        finder.event(
            START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)).getEpochSecond());
      }
    }

    assertThat(finder.gaps(LogKind.CLOUDTRAIL, "111122223333")).isEmpty();
  }

  @Test
  void gaps_logThatRestsAtWeekends_isNoGapButAMissingWeekIs() {
    SilenceFinder finder = new SilenceFinder();
    for (int day = 0; day < 56; day++) {
      boolean weekend = day % 7 >= 5;
      boolean missing = day >= 28 && day < 35;
      for (int hour = 8; hour < 18 && !weekend && !missing; hour++) {
        finder.event(
            START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)).getEpochSecond());
      }
    }

    assertThat(finder.gaps(LogKind.ENTRA_SIGN_IN, "tenant"))
        .singleElement()
        .satisfies(gap ->
            assertThat(Duration.between(gap.from(), gap.to())).isGreaterThan(Duration.ofDays(7)));
  }

  @Test
  void gaps_twoDaysOfLogs_claimNoRhythm() {
    SilenceFinder finder = new SilenceFinder();
    finder.event(START.getEpochSecond());
    finder.event(START.plus(Duration.ofHours(30)).getEpochSecond());

    assertThat(finder.gaps(LogKind.CLOUDTRAIL, "111122223333")).isEmpty();
  }
}
