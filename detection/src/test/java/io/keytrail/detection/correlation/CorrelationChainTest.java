package io.keytrail.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.sigma.RuleFile;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleReport;
import io.keytrail.detection.sigma.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationChainTest {
  private static final String MANY_FAILURES =
      """
      type: event_count
      rules: [a]
      group-by: [user, host]
      timespan: 1m
      condition: {gte: 3}
      """;
  private static final String THEN_SUCCESS =
      """
      type: temporal_ordered
      rules: [x0, b]
      group-by: [user]
      timespan: 10m
      """;

  @Test
  void chain_anInnerCorrelationThenARule_holdsAndTheInnerOneStaysSilent() {
    var found =
        Correlating.over(MANY_FAILURES, THEN_SUCCESS)
            .times(3, 0, 1, "A", "user", "bob", "host", "h1")
            .at(60, "B", "user", "bob")
            .found();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().rule().name()).isEqualTo("x1");
    assertThat(found.getFirst().matches())
        .extracting(match -> match.rule().name())
        .containsExactly("a", "a", "a", "b");
  }

  @Test
  void chain_ofTheOuterOneGroupsByItsOwnFieldsOnly() {
    assertThat(
            Correlating.over(MANY_FAILURES, THEN_SUCCESS)
                .times(2, 0, 1, "A", "user", "bob", "host", "h1")
                .at(2, "A", "user", "bob", "host", "h2")
                .at(60, "B", "user", "bob")
                .found())
        .isEmpty();
    assertThat(
            Correlating.over(MANY_FAILURES, THEN_SUCCESS)
                .times(3, 0, 1, "A", "user", "bob", "host", "h1")
                .at(60, "B", "user", "eve")
                .found())
        .isEmpty();
  }

  @Test
  void chain_fieldsThatOnlyTheBaseEventsHave_reachTheOuterOne() {
    String outer = THEN_SUCCESS.replace("[user]", "[region]");

    assertThat(
            Correlating.over(MANY_FAILURES, outer)
                .times(3, 0, 1, "A", "user", "bob", "host", "h1", "region", "eu-1")
                .at(60, "B", "region", "eu-1")
                .found())
        .hasSize(1);
  }

  @Test
  void chain_overAWindowThatCloses_countsAtItsClose() {
    String few = MANY_FAILURES.replace("gte: 3", "lte: 3");
    String thenMuchLater = THEN_SUCCESS.replace("10m", "30s");

    assertThat(
            Correlating.over(few, thenMuchLater)
                .at(0, "A", "user", "bob", "host", "h1")
                .at(80, "B", "user", "bob")
                .found())
        .as("closed at 60 s, success at 80 s")
        .hasSize(1);
    assertThat(
            Correlating.over(few, thenMuchLater)
                .at(0, "A", "user", "bob", "host", "h1")
                .at(50, "B", "user", "bob")
                .found())
        .as("success before the close")
        .isEmpty();
  }

  @Test
  void load_aCircleOrAnUnknownRule_isUnsupportedAndCostsNoOther() {
    String yaml =
        """
        title: Circle one
        name: one
        correlation: {type: temporal, rules: [two], group-by: [u], timespan: 1m}
        ---
        title: Circle two
        name: two
        correlation: {type: temporal, rules: [one], group-by: [u], timespan: 1m}
        ---
        title: Lost
        name: lost
        correlation: {type: temporal, rules: [nowhere], group-by: [u], timespan: 1m}
        ---
        title: Good
        name: good
        logsource: {product: aws, service: cloudtrail}
        detection: {s: {eventName: A}, condition: s}
        """;
    RuleSet rules = RuleSet.load(List.of(new RuleFile("t.yml", yaml)), RuleOptions.DEFAULTS);

    assertThat(rules.reports())
        .extracting(RuleReport::outcome)
        .containsExactly(
            RuleReport.Outcome.UNSUPPORTED,
            RuleReport.Outcome.UNSUPPORTED,
            RuleReport.Outcome.UNSUPPORTED,
            RuleReport.Outcome.LOADED);
    assertThat(rules.reports().get(2).reason()).contains("'nowhere'", "no usable rule");
  }
}
