package io.keytrail.model.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "99949, 99.9 kB",
    "99950, 100 kB",
    "999499, 999 kB",
    "999500, 1.0 MB",
    "48000000000, 48.0 GB",
    "9223372036854775807, 9.2 EB"
  })
  void bytes_anyNumber_takeFiveSigns(long bytes, String told) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "0, USD, 0.00 USD",
    "680.125, USD, 680.13 USD",
    "9999.994, EUR, '9,999.99 EUR'",
    "12345.6, JPY, '12,346 JPY'"
  })
  void money_anyAmount_hasCentsWhereTheyMatter(BigDecimal amount, String currency, String told) {
    assertThat(Amounts.money(amount, currency)).isEqualTo(told);
  }
}
