package io.keytrail.detection.sigma.value;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import org.jspecify.annotations.Nullable;

/** A part of a date that a rule can ask for. */
enum TimePart {
  MINUTE("minute", ChronoField.MINUTE_OF_HOUR),
  HOUR("hour", ChronoField.HOUR_OF_DAY),
  DAY("day", ChronoField.DAY_OF_MONTH),
  /** Week of the ISO 8601 year. */
  WEEK("week", IsoFields.WEEK_OF_WEEK_BASED_YEAR),
  MONTH("month", ChronoField.MONTH_OF_YEAR),
  YEAR("year", ChronoField.YEAR);

  private final String keyword;
  private final TemporalField field;

  TimePart(String keyword, TemporalField field) {
    this.keyword = keyword;
    this.field = field;
  }

  static @Nullable TimePart named(String keyword) {
    for (TimePart part : values()) {
      if (part.keyword.equals(keyword)) {
        return part;
      }
    }
    return null;
  }

  int of(ZonedDateTime time) {
    return time.get(field);
  }
}
