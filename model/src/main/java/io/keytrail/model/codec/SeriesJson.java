package io.keytrail.model.codec;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.metering.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a meter said, as it stands in documents; nothing where nothing was measured. */
final class SeriesJson {
  private static final int MOST_DIGITS = 30;

  private SeriesJson() {}

  static void write(Series series, JsonWriter json, Redaction redaction) {
    if (series.isEmpty()) {
      return;
    }
    json.object(
        "series",
        () -> {
          json.text("name", redaction.text(series.name()));
          json.text("unit", series.unit());
          json.time("from", series.from());
          json.number("stepSeconds", series.step().toSeconds());
          json.numbers("values", series.values());
        });
  }

  static Series read(@Nullable JsonSlice json) {
    if (json == null) {
      return Series.NONE;
    }
    try {
      return new Series(
          json.textAt("name"),
          json.textAt("unit"),
          Members.time(json, "from"),
          Duration.ofSeconds(Members.number(json, "stepSeconds")),
          values(json));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new MalformedDocument("\"series\" is none: " + e.getMessage());
    }
  }

  private static List<BigDecimal> values(JsonSlice json) {
    return Members.list(json, "values", value -> value(value.text()));
  }

  /** A number of a few characters may have a billion digits. */
  private static BigDecimal value(String text) {
    BigDecimal value = new BigDecimal(text);
    if (value.signum() < 0
        || value.precision() > MOST_DIGITS
        || Math.abs(value.scale()) > MOST_DIGITS) {
      throw new MalformedDocument("\"values\" holds no amount: \"" + text + "\"");
    }
    return value;
  }

  static Series shown(Series series, Redaction redaction) {
    return new Series(
        redaction.text(series.name()),
        series.unit(),
        series.from(),
        series.step(),
        series.values());
  }
}
