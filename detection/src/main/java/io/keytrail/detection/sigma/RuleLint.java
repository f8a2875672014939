package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.RuleReport.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What loading a folder of rules comes to, for whoever wrote or fetched them.
 *
 * @param reports one per document, in the order of the files
 * @param counts documents by outcome; every outcome is a key
 */
public record RuleLint(List<RuleReport> reports, Map<Outcome, Integer> counts) {

  public RuleLint {
    reports = List.copyOf(reports);
    counts = Map.copyOf(counts);
  }

  /** Loads the files and keeps only what there is to say of them. Never throws on their content. */
  public static RuleLint lint(List<RuleFile> files, RuleOptions options) {
    return of(RuleSet.load(files, options));
  }

  /** The same for rules that are loaded already. */
  public static RuleLint of(RuleSet rules) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    rules.reports().forEach(report -> counts.merge(report.outcome(), 1, Integer::sum));
    return new RuleLint(rules.reports(), counts);
  }

  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** Whether every document works and there is nothing to say of any. */
  public boolean clean() {
    return reports.stream()
        .allMatch(report -> report.outcome() == Outcome.LOADED && report.warnings().isEmpty());
  }
}
