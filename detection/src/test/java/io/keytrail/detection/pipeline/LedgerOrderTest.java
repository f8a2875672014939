package io.keytrail.detection.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LedgerOrderTest {
  private static final JsonSlice DOCUMENT = JsonSlice.parse("{}");
  private static final int MOST_TARGET_LISTS = 20;
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void distinct_anySplitAndOrder_visitsTheSameTracesInTheSameOrder(long seed) {
    Random random = new Random(seed);
    List<ActivityEvent> events = randomEvents(random, 500);
    List<EventTrace> expected = visited(List.of(segment(events)));

    List<ActivityEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    int workers = 1 + random.nextInt(5);
    List<List<ActivityEvent>> shares =
        IntStream.range(0, workers).<List<ActivityEvent>>mapToObj(i -> new ArrayList<>()).toList();
    for (ActivityEvent event : shuffled) {
      shares.get(random.nextInt(workers)).add(event);
    }

    assertThat(visited(shares.stream().map(LedgerOrderTest::segment).toList())).isEqualTo(expected);
    assertThat(expected).isSortedAccordingTo(EventTrace::compareTo);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void distinct_moreTargetListsThanAreKept_dropsTheSameWhateverTheCut(long seed) {
    Random random = new Random(seed);
    List<EnrichedEvent> events = new ArrayList<>();
    for (ActivityEvent event : randomEvents(random, 500)) {
      events.add(enriched(actingOn("role-" + event.id(), event)));
    }
    List<EventTrace> expected = visited(settled(1, events, random));

    Collections.shuffle(events, random);

    assertThat(visited(settled(2 + random.nextInt(4), events, random))).isEqualTo(expected);
    assertThat(expected.stream().map(EventTrace::targets).filter(list -> !list.isEmpty()))
        .hasSizeGreaterThanOrEqualTo(MOST_TARGET_LISTS)
        .hasSizeLessThan(expected.size());
  }

  private static List<LedgerSegment> settled(
      int workers, List<EnrichedEvent> events, Random random) {
    List<LedgerSegment> segments =
        Stream.generate(() -> new LedgerSegment(MOST_TARGET_LISTS)).limit(workers).toList();
    events.forEach(event -> segments.get(random.nextInt(workers)).add(event));
    LedgerSegment.settleTargets(segments);
    return segments;
  }

  @Test
  void distinct_copiesOfAnEvent_areVisitedOnceAndCounted() {
    ActivityEvent event = event(START, 7, "b.json", 3);
    ActivityEvent copy = event(START, 7, "a.json", 9);
    ActivityEvent other = event(START, 8, "a.json", 1);
    List<LedgerSegment> segments = List.of(segment(List.of(event, other)), segment(List.of(copy)));

    List<EventTrace> visited = new ArrayList<>();
    long copies =
        new LedgerOrder(segments)
            .distinct((segment, row) -> visited.add(segments.get(segment).trace(row)));

    assertThat(copies).isEqualTo(1);
    assertThat(visited).hasSize(2);
    assertThat(visited.stream().filter(trace -> trace.id().equals(event.id())))
        .singleElement()
        .satisfies(trace -> assertThat(trace.provenance()).isEqualTo(new Provenance("a.json", 9)));
  }

  @Test
  void distinct_timesMillenniaApart_stayInOrder() {
    List<ActivityEvent> events =
        Stream.of(
                "9999-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "2038-01-19T03:14:08Z",
                "0001-01-01T00:00:00Z")
            .map(text -> event(Instant.parse(text), text.hashCode(), "a.json", 1))
            .toList();

    assertThat(visited(List.of(segment(events))))
        .extracting(EventTrace::time)
        .isSorted()
        .hasSize(4);
  }

  @Test
  void trace_idThatIsNoUuid_isKeptAsWritten() {
    for (String id : List.of("", "abc", "é".repeat(40), "ABCDEF12-0000-0000-0000-000000000000")) {
      LedgerSegment segment = new LedgerSegment();
      int row = segment.add(enriched(event(id, START, 1, "a.json", 1)));
      assertThat(segment.trace(row).id()).isEqualTo(id);
    }
  }

  private static List<ActivityEvent> randomEvents(Random random, int count) {
    List<ActivityEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(randomEvent(random, i));
    }
    return events;
  }

  static ActivityEvent randomEvent(Random random, int record) {
    Instant time = START.plusSeconds(random.nextInt(60)).plusNanos(random.nextInt(2) * 1_000_000L);
    return event(time, random.nextInt(200), "file" + random.nextInt(9), record);
  }

  private static List<EventTrace> visited(List<LedgerSegment> segments) {
    List<EventTrace> traces = new ArrayList<>();
    new LedgerOrder(segments)
        .distinct((segment, row) -> traces.add(segments.get(segment).trace(row)));
    return traces;
  }

  private static LedgerSegment segment(List<ActivityEvent> events) {
    LedgerSegment segment = new LedgerSegment();
    events.forEach(event -> segment.add(enriched(event)));
    return segment;
  }

  private static EnrichedEvent enriched(ActivityEvent event) {
    return new EnrichedEvent(event, IpContext.NONE);
  }

  private static ActivityEvent actingOn(String role, ActivityEvent event) {
    return new ActivityEvent(
        event.fingerprint(),
        event.id(),
        event.time(),
        event.log(),
        event.account(),
        event.region(),
        event.service(),
        event.action(),
        event.access(),
        event.actor(),
        event.origin(),
        event.outcome(),
        List.of(new ResourceRef("iam-role", role)),
        event.record());
  }

  private static ActivityEvent event(Instant time, int number, String file, long record) {
    return event(new UUID(0, number).toString(), time, number, file, record);
  }

  private static ActivityEvent event(
      String id, Instant time, int number, String file, long record) {
    Principal principal =
        Principal.named(Provider.AWS, PrincipalKind.USER, "111122223333", "u" + number % 5);
    return new ActivityEvent(
        Fingerprint.of(id),
        id,
        time,
        LogKind.CLOUDTRAIL,
        "111122223333",
        "eu-west-1",
        "ec2.amazonaws.com",
        "DescribeInstances",
        Access.READ,
        new Actor(principal, null, null, ""),
        new Origin("192.0.2." + number % 7, "cli"),
        Outcome.SUCCESS,
        List.of(),
        new RawRecord(new Provenance(file, record), DOCUMENT));
  }
}
