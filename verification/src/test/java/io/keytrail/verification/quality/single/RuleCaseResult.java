package io.keytrail.verification.quality.single;

import java.util.Set;

/**
 * What a hunt made of one record.
 *
 * @param read whether it was understood as an event
 * @param detections which detections fired
 * @param paged whether somebody would have been woken
 */
public record RuleCaseResult(RuleCase of, boolean read, Set<String> detections, boolean paged) {
  public RuleCaseResult {
    detections = Set.copyOf(detections);
  }

  public boolean fired() {
    return !detections.isEmpty();
  }
}
