package io.keytrail.sources;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void parse_anyIsoTime_asJavaTimeReadsIt(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long second = (long) (random.nextDouble() * 253_402_300_000.0);
      int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
      ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(2 * 17 * 60) - 17 * 60) * 60);
      OffsetDateTime time = Instant.ofEpochSecond(second, nanos).atOffset(offset);
      String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      assertThat(Timestamps.parse(text)).as(text).isEqualTo(time.toInstant());
      String spaced = text.replace('T', ' ');
      assertThat(Timestamps.parse('"' + spaced + '"')).as(spaced).isEqualTo(time.toInstant());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T05:06:08, 2026-03-04T05:06:08Z",
    "2026-03-04 05:06:08.25, 2026-03-04T05:06:08.250Z",
    "2026-03-04 05:06:08.000 UTC, 2026-03-04T05:06:08Z",
    "2026-03-04T05:06:08+0100, 2026-03-04T04:06:08Z",
    "2026-03-04T05:06:08+01, 2026-03-04T04:06:08Z",
    "2026-03-04T05:06:08.1234567890Z, 2026-03-04T05:06:08.123456789Z",
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
    "1772600768, 2026-03-04T05:06:08Z",
    "1772600768250, 2026-03-04T05:06:08.250Z",
    "1772600768250000, 2026-03-04T05:06:08.250Z",
    "1772600768250000000, 2026-03-04T05:06:08.250Z",
    "1772600768.25, 2026-03-04T05:06:08.250Z",
    "1.772600768E9, 2026-03-04T05:06:08Z"
  })
  void parse_otherSpellings_sameTime(String text, String expected) {
    assertThat(Timestamps.parse(text)).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-30T05:06:08Z",
        "2026-13-01T05:06:08Z",
        "2026-03-04T25:06:08Z",
        "2026-03-04",
        "2026-03-04T05:06:08X",
        "2026-03-04T05:06:08.Z",
        "2026-03-04T05:06:08+19:00",
        "2026/03/04T05:06:08Z",
        "99999999999999999999",
        "1e400",
        "-5",
        "null",
        "[]",
        "2026-03-04T05:6:08Z"
      })
  void parse_whatIsNoTime_null(String text) {
    assertThat(Timestamps.parse(text)).isNull();
  }

  @Test
  void parse_anyBytes_neverThrows() {
    Random random = new Random(7);
    byte[] alphabet = "0123456789-:TZ.+ e\"".getBytes(US_ASCII);
    int times = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = "\"2026-03-04T05:06:08.123+01:00\"".getBytes(US_ASCII);
      for (int m = random.nextInt(4); m >= 0; m--) {
        bytes[random.nextInt(bytes.length)] = alphabet[random.nextInt(alphabet.length)];
      }
      times += Timestamps.parse(bytes, 0, random.nextInt(bytes.length + 1)) == null ? 0 : 1;
    }
    assertThat(times).isGreaterThan(1_000);
  }
}
