package io.keytrail.detection.habit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is active: days, hours of the week, the longest silence, and on which of the last
 * 32 active days there was something new of which sort. About 200 bytes. Not thread-safe.
 */
public final class Rhythm {
  /** Active days after which first-seen evidence counts in full. */
  public static final int MATURE_DAYS = 14;

  private static final int HOURS_A_DAY = 24;
  private static final int HOURS_A_WEEK = 168;
  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final long DAY = Duration.ofDays(1).toSeconds();

  /** The hour that 1970 began in, counted from Monday: that was a Thursday. */
  private static final int EPOCH_HOUR = 3 * HOURS_A_DAY;

  private static final int DAYS_KEPT = 32;

  private byte @Nullable [] activeHours;
  private int @Nullable [] unusualDays;
  private long events;
  private int activeDays;
  private long firstSecond = Long.MIN_VALUE;
  private long lastSecond = Long.MIN_VALUE;
  private long longestSilence;
  private long lastHour = Long.MIN_VALUE;

  /** Notes an event. */
  public void event(long second) {
    long day = Math.floorDiv(second, DAY);
    if (events == 0) {
      firstSecond = second;
    }
    if (events == 0 || day != Math.floorDiv(lastSecond, DAY)) {
      beginDay();
    }
    if (events > 0) {
      longestSilence = Math.max(longestSilence, second - lastSecond);
    }
    lastSecond = second;
    events++;
    long hour = Math.floorDiv(second, HOUR);
    if (hour != lastHour) {
      lastHour = hour;
      noteHour(hourOfWeek(hour));
    }
  }

  private void beginDay() {
    activeDays++;
    if (unusualDays != null) {
      for (int i = 0; i < unusualDays.length; i++) {
        unusualDays[i] <<= 1;
      }
    }
  }

  private void noteHour(int hourOfWeek) {
    if (activeHours == null) {
      activeHours = new byte[HOURS_A_WEEK];
    }
    if (activeHours[hourOfWeek] != -1) {
      activeHours[hourOfWeek]++;
    }
  }

  private static int hourOfWeek(long hour) {
    return (int) Math.floorMod(hour + EPOCH_HOUR, (long) HOURS_A_WEEK);
  }

  /** Notes that today brought something new of a sort; to be called after {@link #event}. */
  public void unusual(Unusual sort) {
    if (activeDays <= sort.firstDays()) {
      return;
    }
    if (unusualDays == null) {
      unusualDays = new int[Unusual.values().length];
    }
    unusualDays[sort.place()] |= 1;
  }

  /**
   * How likely something new of a sort is on any of its days, from its own last 32 active days, the
   * first few of its life and the day in question not counted, with half a day added so that it is
   * never zero. What the same hour brought before is part of what is judged.
   */
  public double rate(Unusual sort, long now) {
    boolean today = dayOf(now) == activeDays;
    int before = today ? activeDays - 1 : activeDays;
    int days = Math.clamp(before - sort.firstDays(), 0, today ? DAYS_KEPT - 1 : DAYS_KEPT);
    int unusual = unusualDaysOf(sort) - (today && unusualToday(sort) ? 1 : 0);
    return (unusual + 0.5) / (days + 1.0);
  }

  private boolean unusualToday(Unusual sort) {
    return unusualDays != null && (unusualDays[sort.place()] & 1) != 0;
  }

  /** On how many of the last 32 active days there was something new of a sort. */
  public int unusualDaysOf(Unusual sort) {
    return unusualDays == null ? 0 : Integer.bitCount(unusualDays[sort.place()]);
  }

  /** Days on which anything was done. */
  public int activeDays() {
    return activeDays;
  }

  /** The number of the active day that a moment belongs to, were something done then. */
  public int dayOf(long second) {
    boolean sameDay = events > 0 && Math.floorDiv(second, DAY) == Math.floorDiv(lastSecond, DAY);
    return sameDay ? activeDays : activeDays + 1;
  }

  public long events() {
    return events;
  }

  /** Whole days from the first event until now; 0 before any. */
  public long knownDays(long now) {
    return events == 0 ? 0 : (now - firstSecond) / DAY;
  }

  /** When it was last active, in seconds since 1970; meaningless before any event. */
  public long lastActive() {
    return lastSecond;
  }

  /** Seconds since the last event; 0 before any. */
  public long silence(long now) {
    return events == 0 ? 0 : now - lastSecond;
  }

  /** The longest silence between two events, in seconds. */
  public long longestSilence() {
    return longestSilence;
  }

  /** From 0 for a stranger to 1 for somebody known well enough to call something new. */
  public double maturity() {
    return Math.min(1.0, activeDays / (double) MATURE_DAYS);
  }

  /** In how many hours it was active, each hour of each week counted once. */
  public int activeHours() {
    int sum = 0;
    if (activeHours != null) {
      for (byte hour : activeHours) {
        sum += hour & 0xff;
      }
    }
    return sum;
  }

  /**
   * In how many hours it was active at this hour of the day, one hour more or less, on days of the
   * same sort: working days, or the weekend. Times are UTC; whoever works at certain hours does so
   * in any zone.
   */
  public int activeHoursNear(long second) {
    if (activeHours == null) {
      return 0;
    }
    int hourOfWeek = hourOfWeek(Math.floorDiv(second, HOUR));
    int day = hourOfWeek / HOURS_A_DAY;
    int from = day < 5 ? 0 : 5;
    int to = day < 5 ? 5 : 7;
    int sum = 0;
    for (int d = from; d < to; d++) {
      for (int shift = -1; shift <= 1; shift++) {
        int hour = d * HOURS_A_DAY + hourOfWeek % HOURS_A_DAY + shift;
        sum += activeHours[Math.floorMod(hour, HOURS_A_WEEK)] & 0xff;
      }
    }
    return sum;
  }
}
