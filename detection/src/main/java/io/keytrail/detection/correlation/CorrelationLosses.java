package io.keytrail.detection.correlation;

/**
 * What limits cost.
 *
 * @param matches dropped from windows that held too many
 * @param groups forgotten because too many were open
 * @param ungrouped matches without a value for a group-by field, which are not counted by design
 */
public record CorrelationLosses(long matches, long groups, long ungrouped) {}
