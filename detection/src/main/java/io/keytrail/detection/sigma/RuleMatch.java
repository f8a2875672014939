package io.keytrail.detection.sigma;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import java.util.List;

/**
 * A rule that holds of an event, small enough to be kept once the record is gone.
 *
 * @param captured what correlations will ask for
 * @param text the rule's story with the event's values put in, or its title
 */
public record RuleMatch(Rule rule, EventTrace event, CapturedFields captured, String text) {

  /** The finding a reporting rule makes of it. */
  public Finding finding() {
    return new Finding(
            rule.name(),
            rule.layer(),
            rule.points(),
            rule.hard(),
            text,
            rule.techniques(),
            List.of(event))
        .bringing(rule.novelty());
  }
}
