package io.keytrail.sources.costs;

import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in a bill. Where audit logs always write a time of day, bills also write days alone:
 * {@code 2026-03-02}, {@code 20260302} and, as Azure's portal does, the month first, {@code
 * 03/02/2026}.
 */
final class Moment {
  private static final Pattern DAY =
      Pattern.compile("(?<y>\\d{4})(?<s>-?)(?<m>\\d{2})\\k<s>(?<d>\\d{2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})");
  private static final int LONGEST_DAY = 10;

  private Moment() {}

  /** The time under one of the folded names; null where none can be read. */
  static @Nullable Instant first(Fields row, String... names) {
    String text = row.text(names);
    Instant day = text.length() > LONGEST_DAY ? null : day(text);
    return day == null ? EventTimes.first(row, names) : day;
  }

  private static @Nullable Instant day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      day = MONTH_FIRST.matcher(text);
      if (!day.matches()) {
        return null;
      }
    }
    try {
      return LocalDate.of(number(day, "y"), number(day, "m"), number(day, "d"))
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static int number(Matcher day, String part) {
    return Integer.parseInt(day.group(part));
  }
}
