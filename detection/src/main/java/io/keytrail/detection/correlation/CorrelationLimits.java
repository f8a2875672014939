package io.keytrail.detection.correlation;

/**
 * How much a correlation engine keeps. Where a limit is reached the oldest goes, and {@link
 * CorrelationEngine#losses()} says so.
 *
 * @param matchesPerGroup in one window of one group
 * @param matches in all windows of one correlation together
 * @param groups with an open window, per correlation
 * @param evidence matches handed on with a correlation that holds
 */
public record CorrelationLimits(int matchesPerGroup, int matches, int groups, int evidence) {
  public static final CorrelationLimits STANDARD =
      new CorrelationLimits(20_000, 200_000, 100_000, 200);

  public CorrelationLimits {
    if (matchesPerGroup < 1 || matches < matchesPerGroup || groups < 1 || evidence < 2) {
      throw new IllegalArgumentException("limits must leave room for a correlation at all");
    }
  }
}
