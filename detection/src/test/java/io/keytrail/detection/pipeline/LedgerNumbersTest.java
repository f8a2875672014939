package io.keytrail.detection.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.identity.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LedgerNumbersTest {
  private static final int ROWS = 400;

  @Test
  void numbers_valuesMetInSeveralSegments_areEqualExactlyWhereTheValuesAre() {
    Random random = new Random(11);
    List<LedgerSegment> segments = List.of(new LedgerSegment(), new LedgerSegment());
    for (int i = 0; i < ROWS; i++) {
      segments.get(random.nextInt(2)).add(enriched(LedgerOrderTest.randomEvent(random, i)));
    }
    LedgerNumbers numbers = new LedgerNumbers(segments);

    Map<Object, Integer> seen = new HashMap<>();
    for (int s = 0; s < segments.size(); s++) {
      LedgerSegment segment = segments.get(s);
      for (int i = 0; i < segment.size(); i++) {
        LedgerRow row = new LedgerRow(segment, numbers.of(s)).at(i);
        note(seen, row.shape(), row.shapeNumber());
        note(seen, row.actor(), row.actorNumber());
        note(seen, "key " + row.actor().principal().key(), row.principalNumber());
        note(seen, row.origin(), row.originNumber());
        note(seen, "agent " + row.origin().userAgent(), row.agentNumber());
        note(seen, row.network(), row.networkNumber());
        note(seen, row.outcome(), row.outcomeNumber());
        assertThat(row.second()).isEqualTo(row.time().getEpochSecond());
      }
    }
    assertThat(seen.values()).allMatch(number -> number >= 0);
    assertThat(seen).hasSizeGreaterThan(20);
    for (Class<?> sort : List.of(CallShape.class, Actor.class, IpContext.class)) {
      assertThat(
              seen.entrySet().stream()
                  .filter(entry -> sort.isInstance(entry.getKey()))
                  .map(Map.Entry::getValue))
          .doesNotHaveDuplicates();
    }
  }

  private static void note(Map<Object, Integer> seen, Object value, int number) {
    assertThat(seen.merge(value, number, (before, now) -> before)).isEqualTo(number);
  }

  private static EnrichedEvent enriched(ActivityEvent event) {
    String address = event.origin().address();
    return new EnrichedEvent(
        event, new IpContext(address, 0, "", "", NetworkKind.UNKNOWN, false, ""));
  }
}
