package io.keytrail.detection.sample;

import io.keytrail.detection.enrich.IpContext;
import java.util.List;
import java.util.Map;

/**
 * One sample.
 *
 * @param name a sentence
 * @param rule the rule it is about; empty where the file has only one that reports
 * @param events raw records as JSON
 * @param network what enrichment says of addresses; others are unknown
 */
public record RuleSample(
    String name,
    Expectation expectation,
    String rule,
    List<String> events,
    Map<String, IpContext> network) {

  public RuleSample {
    events = List.copyOf(events);
    network = Map.copyOf(network);
  }

  /** What the rule must do. */
  public enum Expectation {
    FIRES,
    STAYS_SILENT
  }
}
