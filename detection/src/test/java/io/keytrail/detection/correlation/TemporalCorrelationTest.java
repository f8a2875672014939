package io.keytrail.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemporalCorrelationTest {
  private static final String ALL_THREE =
      """
      type: temporal
      rules: [a, b, c]
      group-by: [user]
      timespan: 5m
      """;
  private static final String IN_ORDER = ALL_THREE.replace("temporal", "temporal_ordered");

  private static Correlating series(String correlation, String names, double... seconds) {
    Correlating series = Correlating.over(correlation);
    for (int i = 0; i < seconds.length; i++) {
      series.at(seconds[i], names.substring(i, i + 1), "user", "bob");
    }
    return series;
  }

  @Test
  void temporal_allRulesInAnyOrder_holds() {
    assertThat(series(ALL_THREE, "CAB", 0, 10, 20).found()).hasSize(1);
  }

  @Test
  void temporal_oneRuleMissingOrTooLate_staysSilent() {
    assertThat(series(ALL_THREE, "AABB", 0, 1, 2, 3).found()).isEmpty();
    assertThat(series(ALL_THREE, "ABC", 0, 10, 301).found()).isEmpty();
  }

  @Test
  void temporal_oneEventThatFitsSeveralRules_countsForEach() {
    assertThat(Correlating.over(ALL_THREE).at(0, "ABC", "user", "bob").found()).hasSize(1);
  }

  @Test
  void temporal_withACondition_countsDifferentRules() {
    String two = ALL_THREE + "condition: {gte: 2}\n";

    assertThat(series(two, "AAA", 0, 1, 2).found()).isEmpty();
    assertThat(series(two, "AAC", 0, 1, 2).found()).hasSize(1);
  }

  @Test
  void ordered_theOrderOfTheRules_holds() {
    assertThat(series(IN_ORDER, "ABC", 0, 10, 20).found()).hasSize(1);
    assertThat(series(IN_ORDER, "CBABACC", 0, 1, 2, 3, 4, 5, 6).found()).hasSize(1);
  }

  @Test
  void ordered_anyOtherOrder_staysSilent() {
    assertThat(series(IN_ORDER, "CBA", 0, 10, 20).found()).isEmpty();
    assertThat(series(IN_ORDER, "ACB", 0, 10, 20).found()).isEmpty();
    assertThat(series(IN_ORDER, "BCA", 0, 10, 20).found()).isEmpty();
  }

  @Test
  void ordered_theFirstStepOutsideTheSpan_staysSilent() {
    assertThat(series(IN_ORDER, "ABC", 0, 200, 301).found()).isEmpty();
    assertThat(series(IN_ORDER, "ABC", 0, 200, 300).found()).hasSize(1);
  }

  @Test
  void ordered_equalTimes_areInOrderEitherWay() {
    assertThat(series(IN_ORDER, "ABC", 5, 5, 5).found()).hasSize(1);
    assertThat(series(IN_ORDER, "CBA", 5, 5, 5).found()).hasSize(1);
    assertThat(series(IN_ORDER, "BAC", 5, 5, 6).found()).hasSize(1);
    assertThat(series(IN_ORDER, "BAC", 5, 6, 6).found()).isEmpty();
  }

  @Test
  void ordered_oneEventThatFitsSeveralRules_isOneStepOnly() {
    assertThat(Correlating.over(IN_ORDER).at(0, "ABC", "user", "bob").found()).isEmpty();
    assertThat(Correlating.over(IN_ORDER).times(2, 0, 0, "ABC", "user", "bob").found()).isEmpty();
    assertThat(Correlating.over(IN_ORDER).times(3, 0, 0, "ABC", "user", "bob").found()).hasSize(1);
    assertThat(
            Correlating.over(IN_ORDER)
                .at(0, "A", "user", "bob")
                .at(0, "ABC", "user", "bob")
                .at(0, "C", "user", "bob")
                .found())
        .hasSize(1);
  }

  @Test
  void ordered_otherGroups_doNotFillTheGap() {
    assertThat(
            Correlating.over(IN_ORDER)
                .at(0, "A", "user", "bob")
                .at(1, "B", "user", "eve")
                .at(2, "C", "user", "bob")
                .found())
        .isEmpty();
  }

  @Test
  void ordered_withACondition_countsTheLongestChain() {
    String two = IN_ORDER + "condition: {gte: 2}\n";

    assertThat(series(two, "CA", 0, 1).found()).isEmpty();
    assertThat(series(two, "CAC", 0, 1, 2).found()).hasSize(1);
    assertThat(series(two, "CB", 0, 1).found()).isEmpty();
    assertThat(series(two, "CBA", 0, 1, 2).found()).isEmpty();
    assertThat(series(two, "BC", 0, 1).found()).hasSize(1);
  }

  @Test
  void aliases_fieldsOfDifferentNames_meet() {
    String aliased =
        """
        type: temporal
        rules: [a, b]
        group-by: [who]
        timespan: 5m
        aliases:
          who:
            a: user
            b: target.name
        """;

    assertThat(
            Correlating.over(aliased)
                .at(0, "A", "user", "bob")
                .at(1, "B", "user", "eve", "target.name", "bob")
                .found())
        .hasSize(1);
    assertThat(
            Correlating.over(aliased)
                .at(0, "A", "user", "bob")
                .at(1, "B", "user", "bob", "target.name", "eve")
                .found())
        .isEmpty();
  }
}
