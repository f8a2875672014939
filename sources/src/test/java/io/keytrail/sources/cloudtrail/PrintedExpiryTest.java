package io.keytrail.sources.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link PrintedExpiry}, held to the JDK's formatter. */
final class PrintedExpiryTest {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm:ss a", Locale.ENGLISH);
  private static final DateTimeFormatter OLD_FORM =
      DateTimeFormatter.ofPattern("MMM d, uuuu h:mm:ss a", Locale.ENGLISH);
  private static final long TEN_YEARS = 315_360_000;

  @Test
  void parse_everyTimeTheFormatterPrints_isThatTime() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      Instant time = Instant.ofEpochSecond(1_600_000_000 + random.nextLong(TEN_YEARS));
      LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
      String printed = FORM.format(local).replace('\u202f', ' ');
      assertThat(PrintedExpiry.parse(printed)).as(printed).isEqualTo(time);
      assertThat(PrintedExpiry.parse(OLD_FORM.format(local))).isEqualTo(time);
      int half = printed.lastIndexOf(' ');
      String narrow = printed.substring(0, half) + '\u202f' + printed.substring(half + 1);
      assertThat(PrintedExpiry.parse(narrow)).as(narrow).isEqualTo(time);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-11-20T15:45:00Z",
        "Nov 31, 2025, 3:45:00 PM",
        "Nov 20, 2025, 13:45:00 PM",
        "Nov 20, 2025, 0:45:00 AM",
        "Nov 20, 2025, 3:60:00 PM",
        "Nov 20, 2025, 3:45:00 PM UTC",
        "Nov 20, 2025, 3:45:00 XM",
        "Nov 20, 25, 03:45:00 PM",
        "anF 20, 2025, 3:45:00 PM",
        "Nov 20, 2025, 3:45:00PM ",
        "HIDDEN_DUE_TO_SECURITY_REASONS"
      })
  void parse_otherText_isNothing(String text) {
    assertThat(PrintedExpiry.parse(text)).isNull();
  }
}
