package io.keytrail.detection.sigma.value;

import io.keytrail.detection.sigma.field.FieldValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Compares a part of a time with a number. Times are taken in UTC, as providers write them. */
record TimePartMatcher(TimePart part, Comparison comparison, double number)
    implements ValueMatcher {
  private static final long FIRST_MILLISECOND_VALUE = 100_000_000_000L;
  private static final int DATE_LENGTH = 10;

  @Override
  public boolean matches(FieldValue value) {
    ZonedDateTime time = timeIn(value);
    return time != null && comparison.holds(part.of(time), number);
  }

  private static @Nullable ZonedDateTime timeIn(FieldValue value) {
    String text = value.text().trim();
    try {
      Double epoch = NumberMatcher.numberIn(text);
      if (epoch != null) {
        long millis =
            Math.abs(epoch) < FIRST_MILLISECOND_VALUE ? (long) (epoch * 1000) : epoch.longValue();
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
      }
      if (text.length() == DATE_LENGTH) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC);
      }
      String iso = text.replace(' ', 'T');
      if (iso.length() > DATE_LENGTH && hasZone(iso)) {
        return OffsetDateTime.parse(iso).atZoneSameInstant(ZoneOffset.UTC);
      }
      return LocalDateTime.parse(iso).atZone(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean hasZone(String iso) {
    return iso.endsWith("Z")
        || iso.indexOf('+') > DATE_LENGTH
        || iso.indexOf('-', DATE_LENGTH) > DATE_LENGTH;
  }
}
