package io.keytrail.app.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the report shows them: always UTC, and as short as the span allows. */
final class ReportTime {
  private static final DateTimeFormatter FULL = format("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = format("yyyy-MM-dd");
  private static final DateTimeFormatter MINUTE = format("MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = format("HH:mm:ss");

  private ReportTime() {}

  static String full(Instant time) {
    return FULL.format(time) + " UTC";
  }

  static String day(Instant time) {
    return DAY.format(time);
  }

  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  /** A tick's label on an axis of that many seconds. */
  static String tick(Instant time, long spanSeconds) {
    return spanSeconds < Duration.ofHours(12).toSeconds()
        ? SECOND.format(time)
        : MINUTE.format(time);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
