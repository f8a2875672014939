package io.keytrail.detection.visibility;

import io.keytrail.model.event.LogKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One log of one account, in one region or in all, and the hours in which it held anything. Fed in
 * event-time order by one thread; one bit an hour, at most {@value #MOST_HOURS} hours.
 */
public final class LogStream {
  private static final long HOUR_SECONDS = 3600;
  private static final int HOURS_A_DAY = 24;

  /** Two years; what comes later is not compared. */
  private static final int MOST_HOURS = 17_544;

  private static final int FEWEST_DAYS = 3;

  /** A weekend begins an hour earlier than another one and is a weekend all the same. */
  private static final double MUCH_ALIKE = 0.75;

  private static final double RARELY = 0.1;
  private static final double HARDLY_EVER = 0.01;

  private final LogKind log;
  private final String account;
  private final String region;
  private final @Nullable WatchedLog part;
  private final BitSet busy = new BitSet();
  private long firstHour;
  private long hourEnd = Long.MIN_VALUE;
  private long first = Long.MIN_VALUE;
  private long last = Long.MIN_VALUE;

  LogStream(LogKind log, String account, String region, @Nullable WatchedLog part) {
    this.log = log;
    this.account = account;
    this.region = region;
    this.part = part;
  }

  /** Takes note of an event at that second since 1970. */
  public void event(long second) {
    last = second;
    if (second >= hourEnd) {
      newHour(second);
    }
  }

  private void newHour(long second) {
    long hour = Math.floorDiv(second, HOUR_SECONDS);
    if (first == Long.MIN_VALUE) {
      first = second;
      firstHour = hour;
    }
    hourEnd = (hour + 1) * HOUR_SECONDS;
    if (hour - firstHour < MOST_HOURS) {
      busy.set((int) (hour - firstHour));
    }
  }

  LogKind log() {
    return log;
  }

  String account() {
    return account;
  }

  String region() {
    return region;
  }

  Optional<WatchedLog> part() {
    return Optional.ofNullable(part);
  }

  Instant first() {
    return Instant.ofEpochSecond(first);
  }

  Instant last() {
    return Instant.ofEpochSecond(last);
  }

  /** In how many hours it held anything. */
  int busyHours() {
    return busy.cardinality();
  }

  /** For a reader: the log, and where. */
  String name() {
    String what = part == null ? log.label() : part.label();
    return what + " of " + account + (region.isEmpty() ? "" : " in " + region);
  }

  /**
   * The silences that touch the time asked for and that its own rhythm does not explain: hours in
   * which other days hold something, so many of them that chance does not explain it either. The
   * less history there is, the longer a silence must be.
   *
   * @param end when the logs that were read end
   */
  List<Silence> silences(Instant from, Instant to, Instant end) {
    List<Silence> found = new ArrayList<>();
    // The last hour was cut short by whoever collected the logs.
    int hours = (int) Math.min(MOST_HOURS, hour(end) - firstHour);
    int until = (int) Math.min(hours, hour(to) - firstHour + 1);
    int at = (int) Math.max(0, Math.min(hours, hour(from) - firstHour));
    while (at < until) {
      if (busy.get(at)) {
        at++;
        continue;
      }
      int start = busy.previousSetBit(at) + 1;
      int next = busy.nextSetBit(at);
      int stop = next < 0 ? hours : Math.min(next, hours);
      Silence silence = judged(start, stop, hours);
      if (silence.unusual()) {
        found.add(silence);
      }
      at = stop;
    }
    return found;
  }

  private long hour(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), HOUR_SECONDS);
  }

  private Silence judged(int start, int stop, int hours) {
    int days = 0;
    int alike = 0;
    int[] silent = new int[stop - start];
    for (int shift = HOURS_A_DAY; shift <= hours; shift += HOURS_A_DAY) {
      for (int sign = -1; sign <= 1; sign += 2) {
        int from = start + sign * shift;
        int to = stop + sign * shift;
        if (shift < stop - start || from < 0 || to > hours) {
          continue;
        }
        days++;
        alike += longestSilence(from, to) >= MUCH_ALIKE * silent.length ? 1 : 0;
        for (int i = 0; i < silent.length; i++) {
          silent[i] += busy.get(from + i) ? 0 : 1;
        }
      }
    }
    return new Silence(
        Instant.ofEpochSecond((firstHour + start) * HOUR_SECONDS),
        Instant.ofEpochSecond((firstHour + stop) * HOUR_SECONDS),
        stop == hours,
        days,
        alike,
        days >= FEWEST_DAYS
            && alike <= RARELY * days
            && chance(silent, days) * HOURS_A_DAY < HARDLY_EVER);
  }

  private int longestSilence(int from, int to) {
    int longest = 0;
    for (int at = busy.nextClearBit(from); at < to; ) {
      int next = busy.nextSetBit(at);
      int stop = next < 0 ? to : Math.min(next, to);
      longest = Math.max(longest, stop - at);
      at = busy.nextClearBit(stop);
    }
    return longest;
  }

  /** How likely all its hours are silent, from how often each was on other days. */
  private static double chance(int[] silent, int days) {
    double chance = 1;
    for (int times : silent) {
      chance *= (times + 0.5) / (days + 1.0);
    }
    return chance;
  }

  /**
   * Whole hours without an event.
   *
   * @param toTheEnd whether nothing came after
   * @param days how many other days the same hours could be compared with
   * @param alike on how many of them they were silent as well, or nearly so long
   */
  record Silence(Instant from, Instant to, boolean toTheEnd, int days, int alike, boolean unusual) {
    Duration length() {
      return Duration.between(from, to);
    }
  }
}
