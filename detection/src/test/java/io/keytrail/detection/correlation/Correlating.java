package io.keytrail.detection.correlation;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.Events;
import io.keytrail.detection.sigma.RuleMatch;
import io.keytrail.detection.sigma.RuleMatcher;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.detection.sigma.SigmaTesting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A series of events put to a correlation over base rules {@code a}, {@code b} and {@code c}. */
final class Correlating {
  static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final RuleSet rules;
  private final List<EnrichedEvent> events = new ArrayList<>();

  private Correlating(RuleSet rules) {
    this.rules = rules;
  }

  /** The correlation's own lines; base rules a, b, c match {@code eventName} A, B, C or ABC. */
  static Correlating over(String... correlations) {
    StringBuilder yaml = new StringBuilder();
    for (String name : List.of("a", "b", "c")) {
      String upper = name.toUpperCase(Locale.ROOT);
      yaml.append(
              SigmaTesting.rule(
                      "aws", "cloudtrail", "s: {eventName: ['" + upper + "', ABC]}\ncondition: s")
                  .replace("name: test", "name: " + name))
          .append("---\n");
    }
    for (int i = 0; i < correlations.length; i++) {
      yaml.append("title: Correlation ").append(i).append("\nname: x").append(i);
      yaml.append("\nkeytrail: {story: 'saw {count} of {value} by {user}'}");
      yaml.append("\ncorrelation:\n").append(correlations[i].indent(2)).append("---\n");
    }
    return new Correlating(SigmaTesting.load(yaml.toString()));
  }

  /** An event so many seconds after the start. */
  Correlating at(double seconds, String name, String... fields) {
    StringBuilder json = new StringBuilder("{\"eventName\":\"" + name + "\"");
    json.append(",\"eventID\":\"").append(events.size()).append('"');
    for (int i = 0; i < fields.length; i += 2) {
      json.append(",\"").append(fields[i]).append("\":\"").append(fields[i + 1]).append('"');
    }
    Instant time = START.plusMillis((long) (seconds * 1000));
    events.add(Events.cloudTrail(json.append('}').toString(), time));
    return this;
  }

  Correlating times(int count, double from, double step, String name, String... fields) {
    for (int i = 0; i < count; i++) {
      at(from + i * step, name, fields);
    }
    return this;
  }

  List<CorrelationMatch> found() {
    return found(new CorrelationEngine(rules));
  }

  List<CorrelationMatch> found(CorrelationEngine engine) {
    return found(engine, events);
  }

  RuleSet rules() {
    return rules;
  }

  List<EnrichedEvent> events() {
    return events;
  }

  /** What the given events make, matched in any order and sorted as the pipeline does. */
  static List<CorrelationMatch> found(
      CorrelationEngine engine, RuleSet rules, List<EnrichedEvent> events) {
    List<RuleMatch> matches = new ArrayList<>();
    RuleMatcher matcher = rules.matcher();
    events.forEach(event -> matcher.match(event, matches::add));
    matches.sort(
        Comparator.comparing(RuleMatch::event).thenComparingInt(match -> match.rule().index()));
    List<CorrelationMatch> found = new ArrayList<>();
    matches.forEach(match -> engine.accept(match, found::add));
    engine.finish(found::add);
    return found;
  }

  private List<CorrelationMatch> found(CorrelationEngine engine, List<EnrichedEvent> series) {
    return found(engine, rules, series);
  }
}
