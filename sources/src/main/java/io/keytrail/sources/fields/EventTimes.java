package io.keytrail.sources.fields;

import io.keytrail.model.json.JsonSlice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that logs and exports write. A time without a zone is UTC, as every provider
 * documents for its own exports. Month-first dates are read as such unless the first number cannot
 * be a month.
 */
public final class EventTimes {
  /** Before any of these logs existed: what .NET, Go and Unix write when nothing was set. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int LONGEST = 64;
  private static final BigDecimal SECONDS_BELOW = new BigDecimal("1e11");
  private static final BigDecimal MILLIS_BELOW = new BigDecimal("1e14");
  private static final BigDecimal MICROS_BELOW = new BigDecimal("1e17");

  private EventTimes() {}

  /** The first readable time under one of the folded names; null where there is none. */
  public static @Nullable Instant first(Fields fields, String... names) {
    for (String name : names) {
      JsonSlice value = fields.find(name);
      Instant time = value == null ? null : parse(value);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /** A time as text, as seconds to nanoseconds since 1970, or as a protobuf object of both. */
  public static @Nullable Instant parse(JsonSlice value) {
    if (value.kind() == JsonSlice.Kind.OBJECT) {
      Fields parts = Fields.of(value);
      String seconds = parts.text("seconds");
      String nanos = parts.text("nanos");
      return seconds.length() > LONGEST || nanos.length() > LONGEST
          ? null
          : plausible(epoch(seconds, nanos.isEmpty() ? "0" : nanos));
    }
    return value.length() > LONGEST ? null : parse(value.text());
  }

  /** As {@link #parse(JsonSlice)} for text. */
  public static @Nullable Instant parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return null;
    }
    if (trimmed.startsWith("/Date(") && trimmed.endsWith(")/")) {
      trimmed = trimmed.substring("/Date(".length(), trimmed.length() - 2);
    }
    try {
      Instant calendar = new TimeText(trimmed).read();
      return plausible(calendar != null ? calendar : epoch(trimmed, "0"));
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable Instant plausible(@Nullable Instant time) {
    return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
  }

  private static @Nullable Instant epoch(String number, String nanos) {
    for (int i = 0; i < number.length(); i++) {
      if ("0123456789.+-eE".indexOf(number.charAt(i)) < 0) {
        return null;
      }
    }
    try {
      BigDecimal value = new BigDecimal(number);
      if (value.signum() <= 0 || value.precision() - value.scale() > 20) {
        return null;
      }
      BigDecimal inNanos = value.movePointRight(decimals(value)).add(new BigDecimal(nanos));
      BigDecimal[] parts = inNanos.divideAndRemainder(BigDecimal.ONE.movePointRight(9));
      return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValue());
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      return null;
    }
  }

  private static int decimals(BigDecimal value) {
    if (value.compareTo(SECONDS_BELOW) < 0) {
      return 9;
    }
    if (value.compareTo(MILLIS_BELOW) < 0) {
      return 6;
    }
    return value.compareTo(MICROS_BELOW) < 0 ? 3 : 0;
  }
}
