package io.keytrail.detection.pipeline;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.incident.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds silences that a log's own rhythm does not explain, in one log of one account.
 *
 * <p>A log that is quiet every night has a long silence every day, and that is no gap. So the
 * longest silence of each day is remembered, and what is three times as long as the middle one of
 * them, and at least six hours, may be a gap. It is none if silences much like it come about once a
 * week: that is a weekend. Fed in event-time order; holds one number a day.
 */
final class SilenceFinder {
  private static final long DAY_SECONDS = 86_400;
  private static final long SHORTEST_GAP_SECONDS = Duration.ofHours(6).toSeconds();
  private static final int TIMES_THE_USUAL = 3;
  private static final int FEWEST_DAYS = 3;
  private static final int DAYS_A_WEEK = 7;
  private static final double MUCH_LIKE = 0.6;
  private static final int MAX_CANDIDATES = 1_000;

  private record Silence(long from, long to) {
    long length() {
      return to - from;
    }
  }

  private final List<Silence> longest = new ArrayList<>();
  private long[] longestOfDay = new long[32];
  private int days;
  private long firstDay;
  private long currentDay = Long.MIN_VALUE;
  private long previous = Long.MIN_VALUE;

  void event(long second) {
    long day = Math.floorDiv(second, DAY_SECONDS);
    if (day != currentDay) {
      beginDay(day);
    }
    if (previous != Long.MIN_VALUE) {
      long silence = second - previous;
      longestOfDay[days - 1] = Math.max(longestOfDay[days - 1], silence);
      if (silence >= SHORTEST_GAP_SECONDS && longest.size() < MAX_CANDIDATES) {
        longest.add(new Silence(previous, second));
      }
    }
    previous = second;
  }

  /** The gaps in order of time; none when too few days were seen to know a rhythm. */
  List<Gap> gaps(LogKind log, String account) {
    List<Gap> gaps = new ArrayList<>();
    if (days < FEWEST_DAYS) {
      return gaps;
    }
    long threshold = Math.max(SHORTEST_GAP_SECONDS, TIMES_THE_USUAL * usualLongestSilence());
    for (Silence silence : longest) {
      if (silence.length() >= threshold && !weekly(silence)) {
        gaps.add(
            new Gap(
                log,
                account,
                "",
                Instant.ofEpochSecond(silence.from()),
                Instant.ofEpochSecond(silence.to())));
      }
    }
    return gaps;
  }

  /**
   * Whether others of at least {@value #MUCH_LIKE} of its length come at least every other week.
   */
  private boolean weekly(Silence silence) {
    long alike =
        longest.stream().filter(s -> s.length() >= MUCH_LIKE * silence.length()).count() - 1;
    long weeks = (currentDay - firstDay + 1) / DAYS_A_WEEK;
    return alike >= Math.max(1, weeks / 2);
  }

  private void beginDay(long day) {
    firstDay = days == 0 ? day : firstDay;
    currentDay = day;
    if (days == longestOfDay.length) {
      longestOfDay = Arrays.copyOf(longestOfDay, days * 2);
    }
    days++;
  }

  private long usualLongestSilence() {
    long[] sorted = Arrays.copyOf(longestOfDay, days);
    Arrays.sort(sorted);
    return sorted[days / 2];
  }
}
