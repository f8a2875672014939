package io.keytrail.detection.visibility;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans as the sentences of an incident give them. */
final class Words {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Words() {}

  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  static String length(Duration time) {
    long minutes = Math.max(0, time.toMinutes());
    if (minutes == 1) {
      return "1 minute";
    }
    return minutes < 120 ? minutes + " minutes" : time.toHours() + " hours";
  }
}
