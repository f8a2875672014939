package io.keytrail.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrelationLimitsTest {
  private static final String FIVE =
      "type: event_count\nrules: [a]\ngroup-by: [user]\ntimespan: 1h\ncondition: {gte: 5}\n";

  @Test
  void groups_beyondTheLimit_theLeastRecentIsForgottenAndCounted() {
    Correlating series = Correlating.over(FIVE);
    for (int i = 0; i < 50; i++) {
      series.at(i, "A", "user", "u" + i);
    }
    CorrelationEngine engine =
        new CorrelationEngine(series.rules(), new CorrelationLimits(10, 100, 10, 20));

    assertThat(series.found(engine)).isEmpty();
    assertThat(engine.losses().groups()).isEqualTo(40);
    assertThat(engine.losses().matches()).isEqualTo(40);
  }

  @Test
  void matches_beyondTheLimitOfAGroup_theOldestGoAndTheRestStillCounts() {
    Correlating series = Correlating.over(FIVE.replace("gte: 5", "eq: 3"));
    series.times(20, 0, 1, "A", "user", "bob");
    CorrelationEngine engine =
        new CorrelationEngine(series.rules(), new CorrelationLimits(3, 100, 10, 20));

    assertThat(series.found(engine)).hasSize(1);
    assertThat(engine.losses().matches()).isEqualTo(17);
  }

  @Test
  void matches_beyondTheLimitOfAllGroups_theOldestGroupGoes() {
    Correlating series = Correlating.over(FIVE);
    for (int i = 0; i < 4; i++) {
      series.times(4, i * 10, 1, "A", "user", "u" + i);
    }
    CorrelationEngine engine =
        new CorrelationEngine(series.rules(), new CorrelationLimits(10, 12, 10, 20));

    assertThat(series.found(engine)).isEmpty();
    assertThat(engine.losses().groups()).isEqualTo(1);
  }

  @Test
  void evidence_ofVeryManyMatches_keepsTheFirstAndTheLast() {
    Correlating series = Correlating.over(FIVE.replace("gte: 5", "gte: 50"));
    series.times(50, 0, 1, "A", "user", "bob");
    CorrelationEngine engine =
        new CorrelationEngine(series.rules(), new CorrelationLimits(100, 100, 10, 6));

    CorrelationMatch found = series.found(engine).getFirst();
    assertThat(found.matches())
        .extracting(match -> match.event().id())
        .containsExactly("0", "1", "2", "47", "48", "49");
    assertThat(found.omitted()).isEqualTo(44);
  }
}
