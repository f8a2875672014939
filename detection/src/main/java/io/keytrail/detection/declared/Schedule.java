package io.keytrail.detection.declared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When something runs: on which days, between which hours, in which zone.
 *
 * @param days on which it begins; none for every day
 * @param to exclusive; not after {@code from} when it runs past midnight, equal for the whole day
 */
public record Schedule(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
  public Schedule {
    days = Set.copyOf(days);
  }

  /** Whether it runs at that time. */
  public boolean covers(Instant time) {
    ZonedDateTime local = time.atZone(zone);
    LocalTime clock = local.toLocalTime();
    if (from.isBefore(to)) {
      return on(local.getDayOfWeek()) && !clock.isBefore(from) && clock.isBefore(to);
    }
    boolean sinceToday = !clock.isBefore(from) && on(local.getDayOfWeek());
    boolean sinceYesterday = clock.isBefore(to) && on(local.getDayOfWeek().minus(1));
    return sinceToday || sinceYesterday;
  }

  private boolean on(DayOfWeek day) {
    return days.isEmpty() || days.contains(day);
  }
}
