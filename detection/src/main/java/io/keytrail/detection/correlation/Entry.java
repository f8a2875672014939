package io.keytrail.detection.correlation;

import io.keytrail.detection.sigma.RuleMatch;
import java.time.Instant;
import java.util.List;

/**
 * A match in a window.
 *
 * @param time when it counts: the event's time, or for an inner correlation the time it held
 * @param input which of the correlation's rules it is a match of
 * @param value what value correlations read; empty for the others
 * @param evidence what it rests on itself: one match, or those of an inner correlation
 */
record Entry(Instant time, int input, String value, RuleMatch match, List<RuleMatch> evidence) {}
