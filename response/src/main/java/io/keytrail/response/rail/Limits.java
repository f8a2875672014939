package io.keytrail.response.rail;

import java.time.Duration;

/**
 * How much is changed at most, in all runs together, and for how long without a second look.
 *
 * @param changesPerHour changes within an hour
 * @param finalPerDay changes that cannot be taken back within a day, anywhere
 * @param review how long after something was denied or stopped somebody has to look at it again
 */
public record Limits(int changesPerHour, int finalPerDay, Duration review) {
  public static final Limits USUAL = new Limits(30, 10, Duration.ofDays(7));
}
