package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DecibansTest {
  private static final Duration DAY = Duration.ofHours(24);

  @Test
  void decayed_afterHalfLives_halvesEachTime() {
    assertThat(Decibans.decayed(20, Acts.START, Acts.START, DAY)).isEqualTo(20);
    assertThat(Decibans.decayed(20, Acts.START, Acts.START.plus(DAY), DAY))
        .isCloseTo(10, within(1e-9));
    assertThat(Decibans.decayed(20, Acts.START, Acts.START.plus(DAY.multipliedBy(3)), DAY))
        .isCloseTo(2.5, within(1e-9));
  }

  @Test
  void decayed_beforeItsTime_countsInFull() {
    assertThat(Decibans.decayed(20, Acts.START, Acts.START.minus(DAY), DAY)).isEqualTo(20);
  }

  @Test
  void rounded_toOneDecimal() {
    assertThat(Decibans.rounded(12.349)).isEqualTo(12.3);
    assertThat(Decibans.rounded(12.35)).isEqualTo(12.4);
  }
}
