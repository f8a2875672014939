package io.keytrail.sources;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that audit logs carry, from bytes and without allocating anything but the result:
 * {@code 2026-03-01T08:00:00Z}, with a space for the {@code T}, with up to nine decimals (more are
 * cut off), with {@code Z}, an offset, or nothing, which means UTC; and epoch numbers in seconds,
 * milliseconds, microseconds or nanoseconds, told apart by their size.
 */
public final class Timestamps {
  private static final long SECONDS_PER_DAY = 86_400;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int SHORTEST = "2026-03-01T08:00:00".length();

  /** Epoch numbers above these are milliseconds, microseconds, nanoseconds. */
  private static final long[] EPOCH_STEPS = {
    100_000_000_000L, 100_000_000_000_000L, 100_000_000_000_000_000L
  };

  private Timestamps() {}

  /** The time a text names; null when it names none. */
  public static @Nullable Instant parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  /** The time these bytes name, with or without the quotes of a JSON string; null for none. */
  public static @Nullable Instant parse(byte[] buffer, int start, int end) {
    int from = start;
    int to = end;
    if (to - from >= 2 && buffer[from] == '"' && buffer[to - 1] == '"') {
      from++;
      to--;
    }
    while (from < to && buffer[from] == ' ') {
      from++;
    }
    while (from < to && buffer[to - 1] == ' ') {
      to--;
    }
    try {
      return to - from >= SHORTEST && buffer[from + 4] == '-'
          ? calendar(buffer, from, to)
          : epoch(buffer, from, to);
    } catch (DateTimeException | ArithmeticException noSuchTime) {
      return null;
    }
  }

  private static @Nullable Instant calendar(byte[] b, int from, int to) {
    int year = digits(b, from, 4);
    int month = digits(b, from + 5, 2);
    int day = digits(b, from + 8, 2);
    int hour = digits(b, from + 11, 2);
    int minute = digits(b, from + 14, 2);
    int second = digits(b, from + 17, 2);
    boolean separated =
        b[from + 7] == '-'
            && (b[from + 10] == 'T' || b[from + 10] == 't' || b[from + 10] == ' ')
            && b[from + 13] == ':'
            && b[from + 16] == ':';
    if (!separated || (year | month | day | hour | minute | second) < 0) {
      return null;
    }
    if (hour > 23 || minute > 59 || second > 60) {
      return null;
    }
    int at = from + SHORTEST;
    int nanos = 0;
    if (at < to && (b[at] == '.' || b[at] == ',')) {
      int scale = (int) NANOS_PER_SECOND / 10;
      int first = ++at;
      for (; at < to && b[at] >= '0' && b[at] <= '9'; at++) {
        nanos += (b[at] - '0') * scale;
        scale /= 10;
      }
      if (at == first) {
        return null;
      }
    }
    int offset = offset(b, at, to);
    if (offset == Integer.MIN_VALUE) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    long seconds = days * SECONDS_PER_DAY + hour * 3600L + minute * 60L + Math.min(second, 59);
    return Instant.ofEpochSecond(seconds - offset, nanos);
  }

  /** Seconds east of UTC; {@link Integer#MIN_VALUE} for what is no offset. */
  private static int offset(byte[] b, int from, int to) {
    int at = from;
    while (at < to && b[at] == ' ') {
      at++;
    }
    if (at == to || (at + 1 == to && (b[at] == 'Z' || b[at] == 'z')) || isUtc(b, at, to)) {
      return 0;
    }
    if (b[at] != '+' && b[at] != '-') {
      return Integer.MIN_VALUE;
    }
    boolean colon = to - at == 6 && b[at + 3] == ':';
    int hours = to - at >= 3 ? digits(b, at + 1, 2) : -1;
    int minutes = 0;
    if (colon || to - at == 5) {
      minutes = digits(b, colon ? at + 4 : at + 3, 2);
    } else if (to - at != 3) {
      return Integer.MIN_VALUE;
    }
    if (hours < 0 || minutes < 0 || hours > 18 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return b[at] == '-' ? -seconds : seconds;
  }

  private static boolean isUtc(byte[] b, int at, int to) {
    return to - at == 3 && b[at] == 'U' && b[at + 1] == 'T' && b[at + 2] == 'C';
  }

  private static int digits(byte[] b, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static @Nullable Instant epoch(byte[] b, int from, int to) {
    int at = from;
    long whole = 0;
    for (; at < to && b[at] >= '0' && b[at] <= '9'; at++) {
      if (whole > (Long.MAX_VALUE - 9) / 10) {
        return null;
      }
      whole = whole * 10 + (b[at] - '0');
    }
    if (at == from) {
      return null;
    }
    if (at == to) {
      return epoch(whole);
    }
    // 1.7721e9 and 1772100000.123 are how some exporters print a float.
    return Exponents.parse(new String(b, from, to - from, StandardCharsets.UTF_8));
  }

  private static Instant epoch(long number) {
    if (number < EPOCH_STEPS[0]) {
      return Instant.ofEpochSecond(number);
    }
    if (number < EPOCH_STEPS[1]) {
      return Instant.ofEpochMilli(number);
    }
    long perSecond = number < EPOCH_STEPS[2] ? NANOS_PER_SECOND / 1000 : NANOS_PER_SECOND;
    return Instant.ofEpochSecond(
        number / perSecond, number % perSecond * (NANOS_PER_SECOND / perSecond));
  }

  /** Numbers with a point or an exponent, which are rare enough to be slow. */
  private static final class Exponents {
    private static final int LONGEST = 40;

    static @Nullable Instant parse(String number) {
      if (number.length() > LONGEST) {
        return null;
      }
      try {
        double value = Double.parseDouble(number);
        if (!(value >= 0 && value < EPOCH_STEPS[1])) {
          return null;
        }
        double seconds = value < EPOCH_STEPS[0] ? value : value / 1000;
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
      } catch (NumberFormatException notANumber) {
        return null;
      }
    }
  }
}
