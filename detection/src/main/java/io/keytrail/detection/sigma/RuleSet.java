package io.keytrail.detection.sigma;

import io.keytrail.model.event.Fingerprint;
import java.util.List;

/**
 * Loaded rules, ready to be matched. Immutable and safe to share; every thread takes a {@link
 * #matcher()} of its own.
 */
public final class RuleSet {
  private final List<RuleReport> reports;
  private final List<Rule> rules;
  private final List<LinkedCorrelation> correlations;
  private final MatchPlan plan;
  private final Fingerprint fingerprint;

  RuleSet(
      List<RuleReport> reports,
      List<Rule> rules,
      List<LinkedCorrelation> correlations,
      MatchPlan plan,
      Fingerprint fingerprint) {
    this.reports = List.copyOf(reports);
    this.rules = List.copyOf(rules);
    this.correlations = List.copyOf(correlations);
    this.plan = plan;
    this.fingerprint = fingerprint;
  }

  /**
   * Loads rule files. Never throws on what is in them: a document that cannot be used is reported,
   * and every other one works.
   */
  public static RuleSet load(List<RuleFile> files, RuleOptions options) {
    return new RuleSetLoader(options).load(files);
  }

  /** What became of each document, in the order of the files. */
  public List<RuleReport> reports() {
    return reports;
  }

  /** The loaded rules, correlations among them, in the order of the files. */
  public List<Rule> rules() {
    return rules;
  }

  /** The correlations among the rules; those that others build on come first. */
  public List<LinkedCorrelation> correlations() {
    return correlations;
  }

  /** Equal for the same texts of rules, wherever and in which files they stand. */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /** A matcher for one thread. */
  public RuleMatcher matcher() {
    return new RuleMatcher(plan);
  }
}
