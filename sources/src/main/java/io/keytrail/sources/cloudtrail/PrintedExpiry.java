package io.keytrail.sources.cloudtrail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The form STS prints expiries in: {@code Nov 20, 2025, 3:45:00 PM}, in UTC; older records have no
 * second comma. Every session handed out prints one, so it is read without a formatter.
 */
final class PrintedExpiry {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final String text;
  private int at;

  private PrintedExpiry(String text) {
    this.text = text;
  }

  /** The time, or null for every other text. */
  static @Nullable Instant parse(String text) {
    if (text.length() < 20 || !Character.isLetter(text.charAt(0))) {
      return null;
    }
    try {
      return new PrintedExpiry(text).instant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Instant instant() {
    int month = month();
    expect(' ');
    int day = number(1, 2);
    expect(',');
    expect(' ');
    int year = number(4, 4);
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
    }
    expect(' ');
    int hour = number(1, 2);
    expect(':');
    int minute = number(2, 2);
    expect(':');
    int second = number(2, 2);
    space();
    return LocalDateTime.of(year, month, day, ofDay(hour), minute, second)
        .toInstant(ZoneOffset.UTC);
  }

  private int month() {
    int found = MONTHS.indexOf(text.substring(0, 3));
    if (found < 0 || found % 3 != 0) {
      throw unreadable();
    }
    at = 3;
    return found / 3 + 1;
  }

  /** The hour of a clock of twelve with the half of the day that ends the text. */
  private int ofDay(int hour) {
    boolean morning = text.startsWith("AM", at);
    if (hour < 1
        || hour > 12
        || text.length() != at + 2
        || !(morning || text.startsWith("PM", at))) {
      throw unreadable();
    }
    return hour % 12 + (morning ? 0 : 12);
  }

  private int number(int fewest, int most) {
    int from = at;
    int number = 0;
    while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    if (at - from < fewest) {
      throw unreadable();
    }
    return number;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Newer Java versions print a narrow no-break space before AM and PM. */
  private void space() {
    if (at < text.length() && (text.charAt(at) == '\u202f' || text.charAt(at) == '\u00a0')) {
      at++;
    } else {
      expect(' ');
    }
  }

  private void expect(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw unreadable();
    }
    at++;
  }

  private DateTimeException unreadable() {
    return new DateTimeException("no printed time: " + text);
  }
}
