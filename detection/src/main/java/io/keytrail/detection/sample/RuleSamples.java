package io.keytrail.detection.sample;

import io.keytrail.detection.correlation.CorrelationEngine;
import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.sigma.Rule;
import io.keytrail.detection.sigma.RuleMatch;
import io.keytrail.detection.sigma.RuleMatcher;
import io.keytrail.detection.sigma.RuleReport;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs samples against a rule set. How a record becomes an event is given from outside, so that
 * what is tested is the same path that logs take. Not thread-safe.
 */
public final class RuleSamples {
  private final RuleSet rules;
  private final RuleMatcher matcher;
  private final Function<String, @Nullable ActivityEvent> normalize;

  /**
   * Takes all rules, since correlations may refer to rules of other files.
   *
   * @param normalize a raw record as JSON to its event; null when it is not recognised
   */
  public RuleSamples(RuleSet rules, Function<String, @Nullable ActivityEvent> normalize) {
    this.rules = rules;
    this.matcher = rules.matcher();
    this.normalize = normalize;
  }

  /**
   * Runs the samples of one rule file.
   *
   * @param ruleFile the file's name as it was loaded
   * @return a result per sample, and one more for every reporting rule that lacks samples
   */
  public List<SampleResult> check(String ruleFile, String samplesFile, String yaml) {
    List<RuleSample> samples;
    try {
      samples = SampleParser.parse(yaml);
    } catch (SampleProblem problem) {
      return List.of(
          SampleResult.failed(samplesFile, "", "", String.valueOf(problem.getMessage())));
    }
    List<SampleResult> results = new ArrayList<>();
    Set<Rule> fired = new HashSet<>();
    Set<Rule> missed = new HashSet<>();
    for (RuleSample sample : samples) {
      try {
        Rule rule = target(ruleFile, sample);
        results.add(run(samplesFile, sample, rule));
        (sample.expectation() == RuleSample.Expectation.FIRES ? fired : missed).add(rule);
      } catch (SampleProblem problem) {
        results.add(
            SampleResult.failed(
                samplesFile, sample.name(), sample.rule(), String.valueOf(problem.getMessage())));
      }
    }
    for (Rule rule : reporting(ruleFile)) {
      if (!fired.contains(rule) || !missed.contains(rule)) {
        String lacking = fired.contains(rule) ? "stays silent" : "fires";
        results.add(
            SampleResult.failed(samplesFile, "", rule.name(), "it has no sample that " + lacking));
      }
    }
    return results;
  }

  private List<Rule> reporting(String ruleFile) {
    return rules.rules().stream()
        .filter(rule -> rule.file().equals(ruleFile) && rule.reporting())
        .toList();
  }

  private Rule target(String ruleFile, RuleSample sample) {
    List<Rule> candidates =
        sample.rule().isEmpty()
            ? reporting(ruleFile)
            : rules.rules().stream()
                .filter(rule -> rule.header().answersTo(sample.rule()))
                .toList();
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    if (!candidates.isEmpty()) {
      throw new SampleProblem("several rules are meant; name one in 'rule'");
    }
    String why =
        rules.reports().stream()
            .filter(report -> report.file().equals(ruleFile))
            .filter(report -> report.outcome() == RuleReport.Outcome.UNSUPPORTED)
            .map(RuleReport::reason)
            .findFirst()
            .orElse("there is none of that name that is loaded");
    throw new SampleProblem("its rule cannot be run: " + why);
  }

  private SampleResult run(String file, RuleSample sample, Rule rule) {
    Set<String> others = new TreeSet<>();
    boolean[] fired = new boolean[1];
    List<RuleMatch> matches = new ArrayList<>();
    for (ActivityEvent event : events(sample)) {
      IpContext network = sample.network().getOrDefault(event.origin().address(), IpContext.NONE);
      matcher.match(new EnrichedEvent(event, network), matches::add);
    }
    CorrelationEngine correlations = new CorrelationEngine(rules);
    for (RuleMatch match : matches) {
      note(match.rule(), rule, fired, others);
      correlations.accept(match, found -> note(found.rule(), rule, fired, others));
    }
    correlations.finish(found -> note(found.rule(), rule, fired, others));
    boolean expected = sample.expectation() == RuleSample.Expectation.FIRES;
    if (fired[0] == expected) {
      return SampleResult.passed(file, sample, rule.name());
    }
    String reason =
        expected
            ? "it stays silent and should fire"
                + (others.isEmpty() ? "" : "; these fire: " + String.join(", ", others))
            : "it fires and should stay silent";
    return SampleResult.failed(file, sample.name(), rule.name(), reason);
  }

  private static void note(Rule found, Rule wanted, boolean[] fired, Set<String> others) {
    if (found.equals(wanted)) {
      fired[0] = true;
    } else {
      others.add(found.name().toLowerCase(Locale.ROOT));
    }
  }

  /** The sample's events as the product would see them: normalised, ordered, each once. */
  private List<ActivityEvent> events(RuleSample sample) {
    List<ActivityEvent> events = new ArrayList<>();
    Set<Fingerprint> seen = new HashSet<>();
    for (int i = 0; i < sample.events().size(); i++) {
      ActivityEvent event = normalize.apply(sample.events().get(i));
      if (event == null) {
        throw new SampleProblem("record " + (i + 1) + " is of no log that Keytrail reads");
      }
      if (seen.add(event.fingerprint())) {
        events.add(event);
      }
    }
    events.sort(Comparator.comparing(EventTrace::of));
    return events;
  }
}
