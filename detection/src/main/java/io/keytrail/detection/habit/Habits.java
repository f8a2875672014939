package io.keytrail.detection.habit;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What one principal has done so far. Grows with what is new and never with volume: a principal of
 * a usual company takes about a kilobyte, and none takes more than 20 (768 values of twelve bytes
 * at three quarters' load, twelve gauges of half a kilobyte, and the rhythm). Not thread-safe.
 */
public final class Habits {
  /** How long something met once counts as known. */
  public static final long WINDOW_SECONDS = Duration.ofDays(30).toSeconds();

  private static final int MOST_VALUES = 768;
  private static final long LASTING = Duration.ofDays(20).toSeconds();
  private static final long LONGEST_LASTING = Duration.ofDays(90).toSeconds();
  private static final long GRACE = Duration.ofDays(5).toSeconds();
  private static final int TIMES_THE_LONGEST_SILENCE = 3;

  private final Rhythm rhythm = new Rhythm();
  private final SeenValues values;
  private final Community peers;
  private final Community organisation;
  private final IntConsumer leaving;
  private Gauge @Nullable [] gauges;

  Habits(Vocabulary vocabulary, Space space, Community peers, Community organisation) {
    this.values = SeenValues.ofOne(vocabulary, space, MOST_VALUES);
    this.peers = peers;
    this.organisation = organisation;
    this.leaving = this::leave;
  }

  public Rhythm rhythm() {
    return rhythm;
  }

  public Community peers() {
    return peers;
  }

  public Community organisation() {
    return organisation;
  }

  /** How many values of a sort are remembered. */
  public int count(Trait trait) {
    return values.count(trait);
  }

  /** The numbers of all values remembered, in ascending order. */
  public int[] values() {
    return values.values();
  }

  /**
   * Whether a value is known: met within the last 30 days, or within three times the longest
   * silence of a principal that acts rarely, or, if it has been around for weeks, within as long
   * again. The last keeps what a monthly job does from being new every month.
   */
  public boolean knows(int value, long now) {
    long last = values.lastSeen(value);
    if (last < 0) {
      return false;
    }
    long around = last - values.firstSeen(value);
    long window = Math.max(WINDOW_SECONDS, TIMES_THE_LONGEST_SILENCE * rhythm.longestSilence());
    if (around >= LASTING) {
      window = Math.max(window, Math.min(around, LONGEST_LASTING) + GRACE);
    }
    return now - last <= window;
  }

  /** When a value was last met, in seconds since 1970; negative if it never was. */
  public long lastSeen(int value) {
    return values.lastSeen(value);
  }

  /** When a value was first met, in seconds since 1970; negative if it never was. */
  public long firstSeen(int value) {
    return values.firstSeen(value);
  }

  /** Takes a value into what is normal, for the peers and the organisation too. */
  public void learn(int value, long now) {
    if (value == Vocabulary.NONE) {
      return;
    }
    if (values.learn(value, now, leaving)) {
      peers.join(value, now);
      organisation.join(value, now);
    } else {
      peers.meet(value, now);
      organisation.meet(value, now);
    }
  }

  /** Takes the event itself into the rhythms. */
  public void learnEvent(long now) {
    rhythm.event(now);
    peers.rhythm().event(now);
    organisation.rhythm().event(now);
  }

  /** Takes back what was first met at a time or later, wherever this principal alone brought it. */
  public void forgetFrom(long from) {
    values.forgetFrom(from, leaving);
  }

  private void leave(int value) {
    peers.leave(value);
    organisation.leave(value);
  }

  /** What a measure is with so much more, or with one more value. */
  public long measure(Measure measure, long amount, long now) {
    return gauge(measure).add(amount, now);
  }

  /** How many different values a measure has at a moment, without another. */
  public long now(Measure measure, long moment) {
    return gauges == null || gauges[measure.place()] == null ? 0 : gauge(measure).at(moment);
  }

  /** Learns how high a measure is today; to be called after {@link #learnEvent}. */
  public void learnMeasure(Measure measure, long current) {
    gauge(measure).learn(current, rhythm.activeDays());
  }

  /** The gauge of a measure, made when first asked for. */
  public Gauge gauge(Measure measure) {
    if (gauges == null) {
      gauges = new Gauge[Measure.values().length];
    }
    Gauge gauge = gauges[measure.place()];
    if (gauge == null) {
      gauge = new Gauge(measure);
      gauges[measure.place()] = gauge;
    }
    return gauge;
  }
}
