package io.keytrail.response.rail;

/**
 * How much is changed at most, in all runs together.
 *
 * @param changesPerHour changes within an hour
 * @param finalPerDay changes that cannot be taken back within a day, anywhere
 */
public record Limits(int changesPerHour, int finalPerDay) {
  public static final Limits USUAL = new Limits(30, 10);
}
