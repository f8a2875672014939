package io.keytrail.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.EnrichedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order of delivery, the sorted stream gives the same findings. */
class CorrelationOrderTest {
  private static final String[] CORRELATIONS = {
    """
    type: event_count
    rules: [a]
    group-by: [user]
    timespan: 30s
    condition: {gte: 4}
    """,
    """
    type: value_count
    rules: [a, b]
    group-by: [user]
    timespan: 20s
    condition: {gte: 3, field: key}
    """,
    """
    type: temporal_ordered
    rules: [a, b, c]
    group-by: [user]
    timespan: 15s
    """,
    """
    type: event_count
    rules: [c]
    group-by: [user]
    timespan: 10s
    condition: {lte: 1}
    """,
    """
    type: temporal
    rules: [x0, x2]
    group-by: [user]
    timespan: 60s
    """,
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void found_afterAnyShuffle_isTheSame(long seed) {
    Random random = new Random(seed);
    Correlating series = Correlating.over(CORRELATIONS);
    for (int i = 0; i < 400; i++) {
      series.at(
          random.nextInt(200),
          String.valueOf("ABC".charAt(random.nextInt(3))),
          "user",
          "u" + random.nextInt(3),
          "key",
          "k" + random.nextInt(5));
    }
    List<String> expected = described(series.found());
    List<EnrichedEvent> shuffled = new ArrayList<>(series.events());
    Collections.shuffle(shuffled, random);

    List<CorrelationMatch> again =
        Correlating.found(new CorrelationEngine(series.rules()), series.rules(), shuffled);

    assertThat(expected).isNotEmpty();
    assertThat(described(again)).isEqualTo(expected);
  }

  private static List<String> described(List<CorrelationMatch> found) {
    return found.stream()
        .map(match ->
            match.rule().name()
                + match.figure()
                + match.matches().stream().map(m -> m.event().id()).toList())
        .toList();
  }
}
