package io.keytrail.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.keytrail.detection.sample.RuleSamples;
import io.keytrail.detection.sample.SampleResult;
import io.keytrail.detection.sigma.Rule;
import io.keytrail.detection.sigma.RuleReport;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.detection.sigma.rule.Level;
import io.keytrail.detection.sigma.rule.Status;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRulesTest {
  private static final ShippedRules SHIPPED = new ShippedRules();
  private static final RuleSet RULES = SHIPPED.load();
  private static final RuleSamples SAMPLES = new RuleSamples(RULES, new SampleRecords()::event);

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern TECHNIQUE = Pattern.compile("T[0-9]{4}(\\.[0-9]{3})?");

  /** Techniques that ATT&CK 19 numbers anew; SigmaHQ's rules may have them, ours may not. */
  private static final String RENUMBERED = "T1562";

  private static final Set<Status> SHIPPABLE = Set.of(Status.STABLE, Status.TEST);
  private static final double HIGHEST_POINTS = 30;

  /** Part of the lint's warning about rules that no service or action narrows. */
  private static final String PUT_TO_EVERY_EVENT = "every event of its log is put to it";

  private static final int MOST_COSTLY_RULES = 12;

  static Stream<String> files() {
    return SHIPPED.files().stream();
  }

  static Stream<Rule> reportingRules() {
    return RULES.rules().stream().filter(Rule::reporting);
  }

  @Test
  void load_everyDocument_isUsableAndWarnsOfNothingButItsCost() {
    List<RuleReport> complaints =
        RULES.reports().stream()
            .filter(report ->
                report.outcome() != RuleReport.Outcome.LOADED
                    || report.warnings().stream().anyMatch(w -> !w.contains(PUT_TO_EVERY_EVENT)))
            .toList();

    assertThat(complaints).isEmpty();
    assertThat(RULES.rules()).isNotEmpty();
  }

  @Test
  void load_rulesThatEveryEventIsPutTo_areFew() {
    List<RuleReport> costly =
        RULES.reports().stream().filter(report -> !report.warnings().isEmpty()).toList();

    assertThat(costly).hasSizeLessThanOrEqualTo(MOST_COSTLY_RULES);
  }

  @Test
  void load_allRules_haveIdsAndNamesOfTheirOwn() {
    assertThat(RULES.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(RULES.rules()).extracting(Rule::name).doesNotHaveDuplicates();
    assertThat(RULES.rules()).extracting(Rule::id).allMatch(UUID.asMatchPredicate());
  }

  @ParameterizedTest
  @MethodSource("reportingRules")
  void load_reportingRule_saysWhatItIs(Rule rule) {
    assertSoftly(softly -> {
      softly.assertThat(rule.name() + ".").startsWith(ShippedRules.baseName(rule.file()) + ".");
      softly.assertThat(rule.title()).isNotBlank();
      softly.assertThat(rule.description()).isNotBlank();
      softly.assertThat(rule.falsePositives()).isNotEmpty();
      softly.assertThat(rule.header().status()).isIn(SHIPPABLE);
      softly.assertThat(rule.header().weight().story()).isNotBlank();
      softly.assertThat(rule.points()).isBetween(1.0, HIGHEST_POINTS);
      softly.assertThat(rule.level()).isNotEqualTo(Level.INFORMATIONAL);
      softly.assertThat(rule.techniques()).isNotEmpty().allMatch(TECHNIQUE.asMatchPredicate());
      softly.assertThat(rule.techniques()).noneMatch(id -> id.startsWith(RENUMBERED));
    });
  }

  @ParameterizedTest
  @MethodSource("files")
  void check_samplesBesideTheRule_comeOffAsTheySay(String file) {
    String samples = ShippedRules.samplesOf(file);
    assertThat(SHIPPED.has(samples)).as("%s exists", samples).isTrue();

    List<SampleResult> results = SAMPLES.check(file, samples, SHIPPED.text(samples));

    assertThat(results).isNotEmpty().allMatch(SampleResult::passed);
  }
}
