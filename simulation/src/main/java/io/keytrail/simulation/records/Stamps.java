package io.keytrail.simulation.records;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as the providers spell them, always in UTC. */
public final class Stamps {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Stamps() {}

  /** {@code 2026-11-04T02:11:08Z}. */
  public static String seconds(Instant time) {
    return upToSeconds(time).append('Z').toString();
  }

  /** With {@code digits} decimals of a second that follow from {@code fraction}. */
  public static String fraction(Instant time, long fraction, int digits) {
    StringBuilder text = upToSeconds(time).append('.');
    long rest = fraction >>> 1;
    for (int i = 0; i < digits; i++) {
      text.append((char) ('0' + rest % 10));
      rest /= 10;
    }
    return text.append('Z').toString();
  }

  private static StringBuilder upToSeconds(Instant time) {
    LocalDateTime t = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(24);
    text.append(t.getYear());
    two(text.append('-'), t.getMonthValue());
    two(text.append('-'), t.getDayOfMonth());
    two(text.append('T'), t.getHour());
    two(text.append(':'), t.getMinute());
    two(text.append(':'), t.getSecond());
    return text;
  }

  /** {@code Nov 4, 2026, 2:11:08 AM}, the form inside CloudTrail's response elements. */
  public static String american(Instant time) {
    LocalDateTime t = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    int hour = t.getHour() % 12 == 0 ? 12 : t.getHour() % 12;
    StringBuilder text = new StringBuilder(24);
    text.append(MONTHS[t.getMonthValue() - 1]).append(' ').append(t.getDayOfMonth());
    text.append(", ").append(t.getYear()).append(", ").append(hour);
    two(text.append(':'), t.getMinute());
    two(text.append(':'), t.getSecond());
    return text.append(t.getHour() < 12 ? " AM" : " PM").toString();
  }

  /** {@code 20261104T0215Z}, the form in CloudTrail's file names. */
  public static String compact(Instant time) {
    LocalDateTime t = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(16).append(t.getYear());
    two(text, t.getMonthValue());
    two(text, t.getDayOfMonth());
    two(text.append('T'), t.getHour());
    return two(text, t.getMinute()).append('Z').toString();
  }

  private static StringBuilder two(StringBuilder text, int value) {
    return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
