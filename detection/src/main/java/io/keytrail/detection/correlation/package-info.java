/**
 * Sigma correlations: what several matches together mean. Fed with the matches of all rules in
 * event-time order after de-duplication, it keeps sliding windows per group and says when a
 * correlation holds. The last, stateful part of rule matching; single-threaded and deterministic.
 */
@NullMarked
package io.keytrail.detection.correlation;

import org.jspecify.annotations.NullMarked;
