package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ThresholdsTest {
  private static final Thresholds BALANCED = WeighingSettings.of(Profile.BALANCED).thresholds();

  @ParameterizedTest
  @CsvSource({
    "1, 30, 15, 15, 8",
    "10, 40, 25, 15, 8",
    "100, 50, 35, 25, 15",
    "1000, 55, 40, 30, 20",
    "100000, 55, 40, 30, 20",
    "1000000000, 55, 40, 30, 20"
  })
  void over_moreLookedAt_risesToTheFullHeight(
      long principalDays, double critical, double high, double medium, double low) {
    Thresholds here = BALANCED.over(principalDays);
    assertThat(here.critical()).isCloseTo(critical, within(1e-9));
    assertThat(here.high()).isCloseTo(high, within(1e-9));
    assertThat(here.medium()).isCloseTo(medium, within(1e-9));
    assertThat(here.low()).isCloseTo(low, within(1e-9));
    assertThat(here.alone()).isEqualTo(8);
  }

  @Test
  void over_nothingLookedAt_isAsForOneDay() {
    assertThat(BALANCED.over(0)).isEqualTo(BALANCED.over(1));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void over_anySize_neverFallsAndKeepsItsOrder(Profile profile) {
    Thresholds full = WeighingSettings.of(profile).thresholds();
    Thresholds before = full.over(1);
    for (long days = 2; days < 10_000_000; days = days * 5 / 4 + 1) {
      Thresholds here = full.over(days);
      assertThat(here.critical()).isGreaterThanOrEqualTo(before.critical());
      assertThat(here.high()).isGreaterThanOrEqualTo(before.high());
      assertThat(here.medium()).isGreaterThanOrEqualTo(before.medium());
      assertThat(here.low()).isGreaterThanOrEqualTo(before.low());
      before = here;
    }
    assertThat(before).isEqualTo(full);
  }
}
