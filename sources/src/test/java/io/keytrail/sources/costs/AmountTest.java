package io.keytrail.sources.costs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0000, 0",
    "5.672, 5672000",
    "0.0000005, 1",
    "0.0000004999, 0",
    "1.2E-7, 0",
    "1.2e+1, 12000000",
    "-3.2, -3200000",
    "999999999.999999, 999999999999999",
    "0E+999999999, 0",
    "1E-999999999, 0"
  })
  void micros_amount_isExact(String text, long micros) {
    assertThat(Amount.micros(text)).isEqualTo(micros);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "5,67", "1 000", "NaN", "1E+999999999", "1000000000", "1e99999999999"})
  void micros_whatIsNoAmountOrABillion_isNone(String text) {
    assertThat(Amount.micros(text)).isEqualTo(Amount.NONE);
  }
}
