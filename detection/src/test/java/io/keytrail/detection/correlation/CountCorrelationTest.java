package io.keytrail.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountCorrelationTest {
  private static final String THREE_IN_A_MINUTE =
      """
      type: event_count
      rules: [a]
      group-by: [user]
      timespan: 1m
      condition: {gte: 3}
      """;

  @Test
  void eventCount_theThresholdInsideTheSpan_holdsOnceWithItsMatches() {
    var found = Correlating.over(THREE_IN_A_MINUTE).times(3, 0, 30, "A", "user", "bob").found();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().matches()).hasSize(3);
    assertThat(found.getFirst().text()).isEqualTo("saw 3 of 3 by bob");
    assertThat(found.getFirst().finding().events())
        .extracting(event -> event.time().getEpochSecond() - Correlating.START.getEpochSecond())
        .containsExactly(0L, 30L, 60L);
  }

  @Test
  void eventCount_oneSecondTooLong_staysSilent() {
    assertThat(
            Correlating.over(THREE_IN_A_MINUTE)
                .at(0, "A", "user", "bob")
                .at(30, "A", "user", "bob")
                .at(61, "A", "user", "bob")
                .found())
        .isEmpty();
  }

  /** A window cut at full minutes would see two and two. */
  @Test
  void eventCount_acrossAnyBoundary_slides() {
    assertThat(
            Correlating.over(THREE_IN_A_MINUTE)
                .at(0, "A", "user", "bob")
                .at(59, "A", "user", "bob")
                .at(62, "A", "user", "bob")
                .at(64, "A", "user", "bob")
                .found())
        .hasSize(1);
  }

  @Test
  void eventCount_otherGroups_countForThemselves() {
    assertThat(
            Correlating.over(THREE_IN_A_MINUTE)
                .at(0, "A", "user", "bob")
                .at(1, "A", "user", "eve")
                .at(2, "A", "user", "bob")
                .at(3, "A", "user", "eve")
                .found())
        .isEmpty();
  }

  @Test
  void eventCount_matchesWithoutTheGroupField_areNotCounted() {
    Correlating series = Correlating.over(THREE_IN_A_MINUTE).times(5, 0, 1, "A");
    CorrelationEngine engine = new CorrelationEngine(series.rules());

    assertThat(series.found(engine)).isEmpty();
    assertThat(engine.losses().ungrouped()).isEqualTo(5);
  }

  @Test
  void eventCount_whileAGroupKeepsMatching_reportsOncePerTimespan() {
    var found = Correlating.over(THREE_IN_A_MINUTE).times(600, 0, 1, "A", "user", "bob").found();

    assertThat(found).hasSizeBetween(9, 10);
  }

  @Test
  void eventCount_ofSeveralRules_countsThemTogether() {
    String both = THREE_IN_A_MINUTE.replace("[a]", "[a, b]");

    assertThat(
            Correlating.over(both)
                .at(0, "A", "user", "bob")
                .at(1, "B", "user", "bob")
                .at(2, "A", "user", "bob")
                .found())
        .hasSize(1);
  }

  @Test
  void valueCount_differentValues_countOnceEach() {
    String values =
        THREE_IN_A_MINUTE
            .replace("event_count", "value_count")
            .replace("gte: 3", "gte: 3, field: key");

    assertThat(
            Correlating.over(values)
                .times(9, 0, 1, "A", "user", "bob", "key", "one")
                .at(10, "A", "user", "bob", "key", "two")
                .at(11, "A", "user", "bob")
                .found())
        .isEmpty();
    var found =
        Correlating.over(values)
            .at(0, "A", "user", "bob", "key", "one")
            .at(1, "A", "user", "bob", "key", "two")
            .at(2, "A", "user", "bob", "key", "three")
            .found();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().text()).isEqualTo("saw 3 of 3 by bob");
  }

  @Test
  void valueCount_valuesThatLeftTheWindow_doNotCount() {
    String values =
        THREE_IN_A_MINUTE
            .replace("event_count", "value_count")
            .replace("gte: 3", "gte: 3, field: key");

    assertThat(
            Correlating.over(values)
                .at(0, "A", "user", "bob", "key", "one")
                .at(40, "A", "user", "bob", "key", "two")
                .at(80, "A", "user", "bob", "key", "three")
                .found())
        .isEmpty();
  }

  @Test
  void valueCount_ofAListOfFields_countsTuples() {
    String values =
        THREE_IN_A_MINUTE
            .replace("event_count", "value_count")
            .replace("gte: 3", "gte: 3, field: [k1, k2]");

    assertThat(
            Correlating.over(values)
                .at(0, "A", "user", "bob", "k1", "x", "k2", "1")
                .at(1, "A", "user", "bob", "k1", "x", "k2", "2")
                .at(2, "A", "user", "bob", "k1", "y", "k2", "1")
                .found())
        .hasSize(1);
  }

  @Test
  void upperBounds_areJudgedWhenTheWindowCloses() {
    String few = THREE_IN_A_MINUTE.replace("gte: 3", "lt: 3");
    String exactly = THREE_IN_A_MINUTE.replace("gte: 3", "eq: 3");
    String not = THREE_IN_A_MINUTE.replace("gte: 3", "neq: 3");
    String range = THREE_IN_A_MINUTE.replace("gte: 3", "gt: 1, lte: 3");

    var found =
        Correlating.over(few, exactly, not, range)
            .times(3, 0, 1, "A", "user", "three")
            .times(2, 0.5, 1, "A", "user", "two")
            .times(4, 0.7, 1, "A", "user", "four")
            .found();

    assertThat(found)
        .extracting(match -> match.rule().name() + " " + match.text().replaceAll(".* ", ""))
        .containsExactlyInAnyOrder("x0 two", "x1 three", "x2 two", "x2 four", "x3 three", "x3 two");
  }

  @Test
  void baseRules_reportOnlyWhenGenerateSaysSo() {
    assertThat(Correlating.over(THREE_IN_A_MINUTE).rules().rules())
        .filteredOn(rule -> rule.name().equals("a"))
        .allSatisfy(rule -> assertThat(rule.reporting()).isFalse());
    assertThat(Correlating.over(THREE_IN_A_MINUTE + "generate: true\n").rules().rules())
        .filteredOn(rule -> rule.name().equals("a"))
        .allSatisfy(rule -> assertThat(rule.reporting()).isTrue());
  }
}
