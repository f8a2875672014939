package io.keytrail.detection.incident;

/**
 * The scores, in decibans, from which an incident has a severity. The prior of a principal-day is
 * −60 (one in a million), so a score of 60 means that theft is as likely as not.
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
}
