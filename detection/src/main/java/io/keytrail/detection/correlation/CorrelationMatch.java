package io.keytrail.detection.correlation;

import io.keytrail.detection.sigma.Rule;
import io.keytrail.detection.sigma.RuleMatch;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import java.util.List;

/**
 * A correlation that holds.
 *
 * @param matches what it rests on in event-time order, the last one completed it; bounded
 * @param omitted how many more matches were in its window
 * @param figure what the correlation computed: a count, a sum, an average
 * @param text its story with the values put in, or its title
 */
public record CorrelationMatch(
    Rule rule, List<RuleMatch> matches, int omitted, double figure, String text) {

  public CorrelationMatch {
    matches = List.copyOf(matches);
  }

  /** The finding it is. */
  public Finding finding() {
    List<EventTrace> events = matches.stream().map(RuleMatch::event).distinct().toList();
    return new Finding(
            rule.name(), rule.layer(), rule.points(), rule.hard(), text, rule.techniques(), events)
        .bringing(rule.novelty());
  }
}
