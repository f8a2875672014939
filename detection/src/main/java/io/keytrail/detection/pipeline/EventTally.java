package io.keytrail.detection.pipeline;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.incident.Gap;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts distinct events on their way through the ordered loop: the half of the coverage that files
 * cannot tell.
 */
final class EventTally {
  private static final int MAX_STREAMS = 10_000;
  private static final int MAX_GAPS = 200;

  private record Stream(LogKind log, String account) {}

  private final SortedMap<String, Long> byLog = new TreeMap<>();
  private final Map<Stream, SilenceFinder> streams = new HashMap<>();
  private final AbsentLogs absentLogs = new AbsentLogs();
  private long events;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /** Takes note of an event; called in event-time order. */
  void event(CallShape shape, Instant time) {
    events++;
    if (first == null) {
      first = time;
    }
    last = time;
    byLog.merge(shape.log().label(), 1L, Long::sum);
    absentLogs.event(shape);
    Stream stream = new Stream(shape.log(), shape.account());
    SilenceFinder silences = streams.get(stream);
    if (silences == null && streams.size() < MAX_STREAMS) {
      silences = new SilenceFinder();
      streams.put(stream, silences);
    }
    if (silences != null) {
      silences.event(time.getEpochSecond());
    }
  }

  long events() {
    return events;
  }

  SortedMap<String, Long> byLog() {
    return byLog;
  }

  @Nullable Instant first() {
    return first;
  }

  @Nullable Instant last() {
    return last;
  }

  /** The longest unexplained silences, in order of time. */
  List<Gap> gaps() {
    return streams.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().gaps(entry.getKey().log(), entry.getKey().account()).stream())
        .sorted(
            Comparator.comparing((Gap gap) -> gap.from())
                .thenComparing(Gap::to)
                .thenComparing(Gap::log)
                .thenComparing(Gap::account))
        .limit(MAX_GAPS)
        .toList();
  }

  List<String> absentLogs() {
    return absentLogs.absent();
  }
}
