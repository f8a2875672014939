package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.EnrichedEvent;
import java.util.ArrayList;
import java.util.List;

/** Loads rules written in a test and puts events to them. */
public final class SigmaTesting {
  private SigmaTesting() {}

  /** Loads one file, all of whose documents must be usable. */
  public static RuleSet load(String yaml) {
    RuleSet rules = RuleSet.load(List.of(new RuleFile("test.yml", yaml)), RuleOptions.DEFAULTS);
    assertThat(rules.reports())
        .allSatisfy(report ->
            assertThat(report.outcome())
                .as(report.reason())
                .isNotEqualTo(RuleReport.Outcome.UNSUPPORTED));
    return rules;
  }

  /** A CloudTrail rule with this detection, indented by two. */
  public static RuleSet detection(String detection) {
    return load(rule("aws", "cloudtrail", detection));
  }

  public static String rule(String product, String service, String detection) {
    return """
    title: Test rule
    name: test
    logsource:
      product: %s
      service: %s
    detection:
    %s
    level: medium
    """
        .formatted(product, service, detection.stripTrailing().indent(2).stripTrailing());
  }

  /** Names of the rules that match, in order. */
  public static List<String> matches(RuleSet rules, EnrichedEvent event) {
    List<String> names = new ArrayList<>();
    rules.matcher().match(event, match -> names.add(match.rule().name()));
    return names;
  }

  /** Whether a CloudTrail detection holds of a CloudTrail record. */
  public static boolean holds(String detection, String record) {
    return !matches(detection(detection), Events.cloudTrail(record)).isEmpty();
  }

  /** Why a rule with this detection is not usable. */
  public static String problem(String detection) {
    RuleSet rules =
        RuleSet.load(
            List.of(new RuleFile("test.yml", rule("aws", "cloudtrail", detection))),
            RuleOptions.DEFAULTS);
    RuleReport report = rules.reports().getFirst();
    assertThat(report.outcome()).isEqualTo(RuleReport.Outcome.UNSUPPORTED);
    assertThat(rules.rules()).isEmpty();
    return report.reason();
  }
}
