package io.keytrail.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueCorrelationTest {
  private static String correlation(String type, String condition) {
    return """
    type: %s
    rules: [a]
    group-by: [user]
    timespan: 10m
    condition: {%s, field: bytes}
    """
        .formatted(type, condition);
  }

  private static Correlating series(String correlation, String... bytes) {
    Correlating series = Correlating.over(correlation);
    for (int i = 0; i < bytes.length; i++) {
      series.at(i, "A", "user", "bob", "bytes", bytes[i]);
    }
    return series;
  }

  @Test
  void sum_reachesTheThreshold_holdsAtOnce() {
    var found = series(correlation("value_sum", "gte: 1000"), "400", "400", "200", "1").found();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().figure()).isEqualTo(1000);
    assertThat(found.getFirst().matches()).hasSize(3);
    assertThat(series(correlation("value_sum", "gt: 1000"), "400", "400", "200").found()).isEmpty();
  }

  @Test
  void sum_whatIsNoNumber_isNotCounted() {
    Correlating series =
        series(correlation("value_sum", "gte: 3"), "1", "many", "", "1e999999", "1");

    assertThat(series.found()).isEmpty();
  }

  @Test
  void sum_manyFractions_staysExact() {
    assertThat(
            Correlating.over(correlation("value_sum", "eq: 1"))
                .times(10, 0, 1, "A", "user", "bob", "bytes", "0.1")
                .found())
        .hasSize(1);
  }

  @Test
  void average_isJudgedOverTheWholeWindow() {
    assertThat(series(correlation("value_avg", "gt: 10"), "100", "1", "1").found())
        .extracting(CorrelationMatch::figure)
        .containsExactly(34.0);
    assertThat(series(correlation("value_avg", "gt: 50"), "100", "1", "1").found()).isEmpty();
  }

  @Test
  void percentileAndMedian_interpolateBetweenRanks() {
    String[] values = {"10", "20", "30", "40"};

    assertThat(series(correlation("value_median", "eq: 25"), values).found()).hasSize(1);
    assertThat(series(correlation("value_percentile", "percentile: 75, eq: 32.5"), values).found())
        .hasSize(1);
    assertThat(series(correlation("value_percentile", "percentile: 100, gte: 40"), values).found())
        .hasSize(1);
    assertThat(series(correlation("value_percentile", "percentile: 0, lte: 10"), values).found())
        .hasSize(1);
  }
}
