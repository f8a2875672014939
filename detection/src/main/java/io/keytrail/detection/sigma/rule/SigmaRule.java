package io.keytrail.detection.sigma.rule;

import java.util.Map;

/**
 * A rule over single events.
 *
 * @param detections the named selections in their order
 * @param condition how they are joined; a list of conditions is their disjunction
 */
public record SigmaRule(
    RuleHeader header, LogSource logSource, Map<String, Detection> detections, Condition condition)
    implements SigmaDocument {}
