package io.keytrail.sources.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over one written time: {@code 2024-02-03T04:05:06.7890123Z}, with a blank for the T,
 * with an offset or none, or {@code 2/3/2024, 4:05:06.789 AM}.
 */
final class TimeText {
  private static final int NANO_DIGITS = 9;

  private final String text;
  private int at;

  TimeText(String text) {
    this.text = text;
  }

  /**
   * The time, or null if the text is no such date.
   *
   * @throws DateTimeException if it has the form and names no existing moment
   */
  @Nullable Instant read() {
    int first = digits(4);
    if (first < 0) {
      return null;
    }
    if (skip('-')) {
      int month = digits(2);
      return skip('-') ? timeOf(first, month, digits(2)) : null;
    }
    if (skip('/')) {
      int second = digits(2);
      if (!skip('/')) {
        return null;
      }
      int third = digits(4);
      if (first > 31) {
        return timeOf(first, second, third);
      }
      return first > 12 ? timeOf(third, second, first) : timeOf(third, first, second);
    }
    return null;
  }

  private @Nullable Instant timeOf(int year, int month, int day) {
    skip(',');
    if (!skip('T') && !skip(' ')) {
      return null;
    }
    skipBlanks();
    int hour = digits(2);
    if (!skip(':')) {
      return null;
    }
    int minute = digits(2);
    int second = skip(':') ? digits(2) : 0;
    int nano = skip('.') || skip(',') ? fraction() : 0;
    skipBlanks();
    hour = halfDay(hour);
    skipBlanks();
    int offsetSeconds = offset();
    if (at != text.length() || Math.min(minute, second) < 0 || hour < 0) {
      return null;
    }
    // A leap second has no Instant of its own: it counts as the one before it.
    LocalDateTime local =
        LocalDateTime.of(year, month, day, hour, minute, Math.min(second, 59), nano);
    return local.toInstant(ZoneOffset.ofTotalSeconds(offsetSeconds));
  }

  private int halfDay(int hour) {
    if (skipWord("PM")) {
      return hour == 12 ? 12 : hour + 12;
    }
    if (skipWord("AM")) {
      return hour == 12 ? 0 : hour;
    }
    return hour;
  }

  private int offset() {
    if (skipWord("Z") || skipWord("UTC") || skipWord("GMT")) {
      return 0;
    }
    int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
    if (sign == 0) {
      return 0;
    }
    int hours = digits(2);
    boolean colon = skip(':');
    int minutes = colon || at < text.length() ? digits(2) : 0;
    if (hours < 0 || minutes < 0) {
      throw new DateTimeException("an offset is cut off");
    }
    return sign * (hours * 3_600 + minutes * 60);
  }

  private int fraction() {
    int value = 0;
    int read = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      if (read < NANO_DIGITS) {
        value = value * 10 + (text.charAt(at) - '0');
        read++;
      }
      at++;
    }
    for (; read < NANO_DIGITS; read++) {
      value *= 10;
    }
    return value;
  }

  /** Up to {@code most} digits as a number; -1 where there is none. */
  private int digits(int most) {
    int value = 0;
    int from = at;
    while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
      value = value * 10 + (text.charAt(at) - '0');
      at++;
    }
    return at == from ? -1 : value;
  }

  private boolean skip(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private boolean skipWord(String word) {
    if (text.regionMatches(true, at, word, 0, word.length())) {
      at += word.length();
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    // Newer JDKs and browsers put a narrow no-break space before AM and PM.
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u202f')) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
