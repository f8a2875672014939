package io.keytrail.detection.habit;

import java.util.Arrays;

/**
 * One measure of one principal: what it is now, and its peaks on the days before. Not thread-safe;
 * bounded to half a kilobyte: at most {@value #MOST_DISTINCT} values with their times or twelve
 * sums, and 32 peaks.
 *
 * <p>Peaks are kept for the last 32 days that had any, as the scheme's 30-day window. A peak is
 * learned only when the caller says so, because what a thief does must not become usual.
 */
public final class Gauge {
  /** More different values at once than this are not told apart: it is a surge by then. */
  public static final int MOST_DISTINCT = 32;

  private static final int BUCKETS = 12;
  private static final int DAYS = 32;
  private static final int FEW = 4;
  private static final long DAY = 86_400;

  private final long span;
  private final boolean distinct;

  /** The different values of the span. */
  private int[] values;

  /** The sums of its twelfths. */
  private final long[] sums;

  /** When each value was last met, in seconds, or which twelfth since 1970 each sum is of. */
  private int[] times;

  private int used;
  private float[] peaks = new float[FEW];
  private short[] peakDays = new short[FEW];
  private int peakCount;
  private long reported;

  Gauge(Measure measure) {
    this.span = measure.span().toSeconds();
    this.distinct = measure.distinct();
    this.values = new int[distinct ? FEW : 0];
    this.sums = new long[distinct ? 0 : BUCKETS];
    this.times = new int[distinct ? FEW : BUCKETS];
  }

  /**
   * Takes something in and returns what the measure is now.
   *
   * @param amount the value's number where different ones are counted, else how much to add
   */
  long add(long amount, long now) {
    return distinct ? addValue((int) amount, now) : addAmount(amount, now);
  }

  private long addValue(int value, long now) {
    int kept = 0;
    boolean known = false;
    for (int i = 0; i < used; i++) {
      boolean same = values[i] == value;
      if (same || Integer.toUnsignedLong(times[i]) > now - span) {
        known |= same;
        values[kept] = values[i];
        times[kept++] = same ? (int) now : times[i];
      }
    }
    used = kept;
    if (!known && used < MOST_DISTINCT) {
      if (used == values.length) {
        values = Arrays.copyOf(values, Math.min(MOST_DISTINCT, used * 2));
        times = Arrays.copyOf(times, values.length);
      }
      values[used] = value;
      times[used++] = (int) now;
    }
    return used;
  }

  /** How many different values there are at a moment. */
  long at(long now) {
    int count = 0;
    for (int i = 0; i < used; i++) {
      count += Integer.toUnsignedLong(times[i]) > now - span ? 1 : 0;
    }
    return count;
  }

  private long addAmount(long amount, long now) {
    int twelfth = (int) Math.floorDiv(now, span / BUCKETS);
    int bucket = Math.floorMod(twelfth, BUCKETS);
    if (times[bucket] != twelfth) {
      times[bucket] = twelfth;
      sums[bucket] = 0;
    }
    sums[bucket] += amount;
    long sum = 0;
    for (int i = 0; i < BUCKETS; i++) {
      sum += times[i] > twelfth - BUCKETS ? sums[i] : 0;
    }
    return sum;
  }

  /** Learns that the measure was so high on a day, the number of an active day. */
  void learn(long current, int activeDay) {
    short day = (short) Math.min(activeDay, Short.MAX_VALUE);
    if (peakCount > 0 && peakDays[peakCount - 1] == day) {
      peaks[peakCount - 1] = Math.max(peaks[peakCount - 1], (float) current);
      return;
    }
    if (peakCount == DAYS) {
      System.arraycopy(peaks, 1, peaks, 0, DAYS - 1);
      System.arraycopy(peakDays, 1, peakDays, 0, DAYS - 1);
      peakCount--;
    } else if (peakCount == peaks.length) {
      peaks = Arrays.copyOf(peaks, Math.min(DAYS, peakCount * 2));
      peakDays = Arrays.copyOf(peakDays, peaks.length);
    }
    peaks[peakCount] = (float) current;
    peakDays[peakCount++] = day;
  }

  /** The highest on an earlier one of its last 32 active days; 0 if there was nothing. */
  public long highest(int today) {
    return highest(today, 0);
  }

  /** The same, but for days up to one after which it is known well enough. */
  public long highest(int today, int after) {
    long highest = 0;
    for (int i = 0; i < peakCount; i++) {
      if (peakDays[i] < today && peakDays[i] > Math.max(after, today - DAYS)) {
        highest = Math.max(highest, (long) peaks[i]);
      }
    }
    return highest;
  }

  /** On how many of its last 32 active days before today there was anything. */
  public int days(int today) {
    int days = 0;
    for (int i = 0; i < peakCount; i++) {
      days += peakDays[i] < today && peakDays[i] > today - DAYS ? 1 : 0;
    }
    return days;
  }

  /**
   * Mean plus so many standard deviations of the peaks of earlier active days; days without any
   * count as zero.
   */
  public double meanAnd(double deviations, int today) {
    int days = Math.clamp(today - 1, 0, DAYS - 1);
    if (days == 0) {
      return 0;
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < peakCount; i++) {
      if (peakDays[i] < today && peakDays[i] > today - DAYS) {
        sum += peaks[i];
        squares += (double) peaks[i] * peaks[i];
      }
    }
    double mean = sum / days;
    return mean + deviations * Math.sqrt(Math.max(0, squares / days - mean * mean));
  }

  /**
   * Whether it has grown by a factor since it was last reported on this day; then notes that it is
   * reported now.
   */
  public boolean worthReporting(long current, long now, double factor) {
    long day = Math.floorDiv(now, DAY);
    long before = reported >>> 40 == (day & 0xFF_FFFF) ? reported & 0xFF_FFFF_FFFFL : 0;
    if (current < factor * before || current == before) {
      return false;
    }
    reported = (day & 0xFF_FFFF) << 40 | Math.min(current, 0xFF_FFFF_FFFFL);
    return true;
  }
}
