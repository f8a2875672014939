package io.keytrail.app.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, to the minute, always with their zone. */
public final class Moments {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;
  private final String zoneName;

  public Moments(ZoneId zone) {
    this.zone = zone;
    this.zoneName = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /** For example {@code 2026-07-28 08:02 → 09:41 UTC}. */
  public String span(Instant first, Instant last) {
    ZonedDateTime from = first.atZone(zone);
    ZonedDateTime to = last.atZone(zone);
    String start = DAY.format(from) + " " + MINUTE.format(from);
    if (from.toLocalDate().equals(to.toLocalDate())) {
      String end = MINUTE.format(to);
      return start.endsWith(end) ? start + " " + zoneName : start + " → " + end + " " + zoneName;
    }
    return start + " → " + DAY.format(to) + " " + MINUTE.format(to) + " " + zoneName;
  }

  /** To the second and without the zone, for columns headed by {@link #zoneName()}. */
  public String second(Instant time) {
    return SECOND.format(time.atZone(zone));
  }

  public String zoneName() {
    return zoneName;
  }
}
