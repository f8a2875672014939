package io.keytrail.detection.pipeline;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.incident.Gap;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

  private final Map<LogKind, long[]> byLog = new EnumMap<>(LogKind.class);
  private final Map<Stream, SilenceFinder> streams = new HashMap<>();

  /** What a call's shape leads to. The ledger hands out the same instances again and again. */
  private final IdentityHashMap<CallShape, SilenceFinder> silencesOf = new IdentityHashMap<>();

  private final SilenceFinder beyondLimit = new SilenceFinder();

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
    byLog.computeIfAbsent(shape.log(), none -> new long[1])[0]++;
    SilenceFinder silences = silencesOf.get(shape);
    if (silences == null) {
      absentLogs.event(shape);
      silences = silencesIn(new Stream(shape.log(), shape.account()));
      silencesOf.put(shape, silences);
    }
    silences.event(time.getEpochSecond());
  }

  private SilenceFinder silencesIn(Stream stream) {
    SilenceFinder known = streams.get(stream);
    if (known != null || streams.size() == MAX_STREAMS) {
      return known == null ? beyondLimit : known;
    }
    SilenceFinder added = new SilenceFinder();
    streams.put(stream, added);
    return added;
  }

  long events() {
    return events;
  }

  SortedMap<String, Long> byLog() {
    SortedMap<String, Long> counts = new TreeMap<>();
    byLog.forEach((log, count) -> counts.put(log.label(), count[0]));
    return counts;
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
