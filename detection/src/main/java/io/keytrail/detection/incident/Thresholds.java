package io.keytrail.detection.incident;

/**
 * The scores, in decibans, from which an incident has a severity. However much is looked at, 40
 * page: evidence that is ten thousand times likelier with a thief comes up by chance on at most one
 * in ten thousand principal-days. {@link #over} lowers that where little is looked at.
 *
 * @param critical S0, if enough layers agree
 * @param high S1, if two layers agree
 * @param medium S2
 * @param low S3
 * @param alone points at which one finding is worth the queue (S3) by itself, whatever the score.
 *     While nothing is known of what is normal for a principal, a strong signature must not wait
 *     for a second one
 */
public record Thresholds(double critical, double high, double medium, double low, double alone) {
  /** How far at most they are lowered: for S1 from 40 to the 15 of a single principal-day. */
  private static final double MOST_LOWERED = 25;

  /** Below these, S2 and S3 would be as common as the queue's single findings. */
  private static final double LEAST_MEDIUM = 15;

  private static final double LEAST_LOW = 8;

  public Thresholds {
    if (!(critical >= high && high >= medium && medium >= low && low > 0)) {
      throw new IllegalArgumentException(
          "thresholds must fall from critical to low and be above 0, but are critical "
              + critical
              + ", high "
              + high
              + ", medium "
              + medium
              + ", low "
              + low);
    }
    if (!(alone > 0)) {
      throw new IllegalArgumentException("the threshold 'alone' must be above 0, but is " + alone);
    }
  }

  /**
   * The thresholds for logs of that many principal-days. Whoever points a hunt at logs has a
   * reason: that they hold a theft at all is taken as about one in thirty (−15). Spread over the
   * principal-days that were looked at, that is the prior of each of them, and never below −40.
   */
  Thresholds over(long principalDays) {
    double spread = 10 * StrictMath.log10((double) Math.max(1, principalDays));
    double lowered = Math.max(0, MOST_LOWERED - spread);
    double highLowered = high - lowered;
    double mediumLowered = Math.min(highLowered, Math.max(medium - lowered, LEAST_MEDIUM));
    return new Thresholds(
        critical - lowered,
        highLowered,
        Math.min(medium, mediumLowered),
        Math.min(Math.min(low, mediumLowered), Math.max(low - lowered, LEAST_LOW)),
        alone);
  }
}
