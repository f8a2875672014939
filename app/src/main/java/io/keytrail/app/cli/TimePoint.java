package io.keytrail.app.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times and durations of {@code --since}, {@code --until} and {@code --last}. */
final class TimePoint {
  /** Which end of a day a date stands for. */
  enum Bound {
    SINCE,
    UNTIL
  }

  private static final String EXAMPLES = "Use 2026-08-01, 2026-08-01T10:00Z, or 24h/7d.";
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhdw])");

  private TimePoint() {}

  /**
   * Reads a date, a time or a span back from now.
   *
   * @param option names the option in a refusal
   * @return the start of a date as a lower bound, the start of the next day as an upper one
   */
  static Instant read(String option, String text, Bound bound, ZoneId zone, Instant now) {
    Duration ago = durationOrNull(text);
    if (ago != null) {
      return now.minus(ago);
    }
    String given = text.strip().toUpperCase(Locale.ROOT).replace(' ', 'T');
    Instant time = timeOrNull(given, bound, zone);
    if (time == null) {
      throw CommandFailure.usage(
          option + " \"" + text + "\": not a time. " + EXAMPLES + " Nothing was read.", "");
    }
    return time;
  }

  /** Reads a span such as {@code 24h}. */
  static Duration duration(String option, String text) {
    Duration duration = durationOrNull(text);
    if (duration == null) {
      throw CommandFailure.usage(
          option + " \"" + text + "\": not a span. Use 90m, 24h, 7d or 4w. Nothing was read.", "");
    }
    return duration;
  }

  private static @Nullable Duration durationOrNull(String text) {
    Matcher matcher = AGO.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return null;
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2).charAt(0)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  private static @Nullable Instant timeOrNull(String text, Bound bound, ZoneId zone) {
    try {
      if (text.indexOf('T') < 0) {
        LocalDate day = LocalDate.parse(text);
        LocalDate start = bound == Bound.UNTIL ? day.plusDays(1) : day;
        return start.atStartOfDay(zone).toInstant();
      }
      return hasZone(text)
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean hasZone(String text) {
    int time = text.indexOf('T');
    return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
  }
}
