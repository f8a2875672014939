package io.keytrail.model.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.metering.Series;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeriesJsonTest {
  private static final String STEPS =
      "{\"series\":{\"name\":\"n\",\"unit\":\"USD\",\"from\":\"2026-03-02T00:00:00Z\",%s}}";

  @Test
  void read_whatWasWritten_isTheSame() {
    Series series =
        new Series(
            "sent outside by eni-1",
            Series.BYTES,
            Instant.parse("2026-03-02T10:00:00Z"),
            Duration.ofHours(1),
            List.of(
                BigDecimal.ZERO,
                new BigDecimal("1.000001"),
                new BigDecimal("9223372036854775807")));

    assertThat(read(written(series))).isEqualTo(series);
  }

  @Test
  void write_nothingMeasured_leavesItOut() {
    assertThat(written(Series.NONE)).isEqualTo("{}\n");
    assertThat(read("{}")).isEqualTo(Series.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"stepSeconds\":0,\"values\":[1]",
        "\"stepSeconds\":9223372036854775807,\"values\":[1,2]",
        "\"stepSeconds\":60,\"values\":[\"x\"]",
        "\"stepSeconds\":60,\"values\":[1e999999999]",
        "\"stepSeconds\":60,\"values\":[1e-999999999]",
        "\"stepSeconds\":60,\"values\":[-1]",
        "\"values\":[1]"
      })
  void read_damaged_isRefused(String steps) {
    assertThatThrownBy(() -> read(STEPS.formatted(steps))).isInstanceOf(MalformedDocument.class);
  }

  @Test
  void read_moreThanAPlotHolds_isRefused() {
    String values = "1,".repeat(Series.MOST) + "1";

    assertThatThrownBy(
            () -> read(STEPS.formatted("\"stepSeconds\":60,\"values\":[" + values + "]")))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("97 values");
  }

  private static String written(Series series) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      json.object(() -> SeriesJson.write(series, json, Redaction.NONE));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Series read(String json) {
    @Nullable JsonSlice series = JsonSlice.parse(json).get("series");
    return SeriesJson.read(series);
  }
}
