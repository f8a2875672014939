package io.keytrail.app.report;

import io.keytrail.app.terminal.TerminalText;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.Reason;
import io.keytrail.model.metering.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a meter said around an incident, one bar an hour or a day, with the time of the incident
 * behind it. Below the events, because a bill's days do not fit on the axis of a theft's minutes.
 *
 * @param layer whose colour the bars have
 * @param name what was measured
 * @param highest the tallest bar, as its label says it
 * @param band where the incident's time lies
 */
public record SeriesPicture(
    Layer layer, String name, String highest, List<Bar> bars, Band band, List<Label> ends) {
  public static final int WIDTH = 960;
  public static final int HEIGHT = 104;
  public static final int BASE = 84;

  static final int LEFT = 6;
  private static final int RIGHT = 6;
  private static final int TALLEST = 64;
  private static final double GAP = 0.2;
  private static final int NARROWEST_BAND = 3;
  private static final int NAME_LENGTH = 120;

  /** One step; {@code title} says when and how much. */
  public record Bar(String x, String width, int height, String title) {}

  /** From the left edge on. */
  public record Band(int x, int width) {}

  /** A time at an end of the axis. */
  public record Label(int x, String anchor, String text) {}

  static List<SeriesPicture> of(Incident incident) {
    return incident.reasons().stream()
        .filter(reason -> !reason.series().isEmpty())
        .map(reason -> of(reason, incident))
        .toList();
  }

  private static SeriesPicture of(Reason reason, Incident incident) {
    Series series = reason.series();
    return new SeriesPicture(
        reason.layer(),
        TerminalText.safe(series.name(), NAME_LENGTH),
        TerminalText.safe(series.told(series.highest())),
        bars(series),
        band(series, incident),
        List.of(
            new Label(LEFT, "start", time(series, series.from())),
            new Label(WIDTH - RIGHT, "end", time(series, series.end()))));
  }

  private static List<Bar> bars(Series series) {
    double each = (double) (WIDTH - LEFT - RIGHT) / series.values().size();
    List<Bar> bars = new ArrayList<>();
    Instant begin = series.from();
    for (BigDecimal value : series.values()) {
      String x = tenths(LEFT + bars.size() * each);
      String title = time(series, begin) + ": " + TerminalText.safe(series.told(value));
      bars.add(new Bar(x, tenths(each * (1 - GAP)), height(value, series.highest()), title));
      begin = begin.plus(series.step());
    }
    return List.copyOf(bars);
  }

  /** Whatever is more than nothing can be seen. */
  private static int height(BigDecimal value, BigDecimal highest) {
    if (value.signum() <= 0) {
      return 0;
    }
    BigDecimal tall = value.multiply(BigDecimal.valueOf(TALLEST));
    return Math.max(1, tall.divide(highest, 0, RoundingMode.HALF_UP).intValue());
  }

  private static Band band(Series series, Incident incident) {
    int from = x(series, incident.firstEvent());
    return new Band(from, Math.max(NARROWEST_BAND, x(series, incident.lastEvent()) - from));
  }

  private static int x(Series series, Instant time) {
    double span = series.end().getEpochSecond() - series.from().getEpochSecond();
    double into = time.getEpochSecond() - series.from().getEpochSecond();
    int drawn = WIDTH - LEFT - RIGHT;
    return LEFT + (int) Math.clamp(drawn * into / span, 0, drawn - NARROWEST_BAND);
  }

  private static String tenths(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  private static String time(Series series, Instant time) {
    return series.step().compareTo(Duration.ofDays(1)) < 0
        ? ReportTime.minute(time)
        : ReportTime.day(time);
  }
}
