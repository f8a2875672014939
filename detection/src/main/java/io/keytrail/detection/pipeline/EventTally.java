package io.keytrail.detection.pipeline;

import io.keytrail.detection.visibility.LogStream;
import io.keytrail.detection.visibility.SeenLogs;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.incident.Gap;
import java.time.Instant;
import java.util.Arrays;
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

  /** The calls of one shape, and where their silences are counted. */
  private static final class OfShape {
    final LogKind log;
    final SilenceFinder silences;
    final List<LogStream> streams;
    long events;

    OfShape(LogKind log, SilenceFinder silences, List<LogStream> streams) {
      this.log = log;
      this.silences = silences;
      this.streams = streams;
    }

    void event(long second) {
      events++;
      silences.event(second);
      for (LogStream stream : streams) {
        stream.event(second);
      }
    }
  }

  private final Map<Stream, SilenceFinder> streams = new HashMap<>();

  /** By the shape's number. */
  private @Nullable OfShape[] shapes = new OfShape[64];

  private final SilenceFinder beyondLimit = new SilenceFinder();

  private final SeenLogs seenLogs = new SeenLogs();
  private long events;
  private @Nullable Instant first;
  private long lastSecond;
  private int lastNano;

  /** Takes note of an event; called in event-time order. */
  void event(LedgerRow event) {
    if (events++ == 0) {
      first = event.time();
    }
    lastSecond = event.second();
    lastNano = event.nano();
    ofShape(event).event(lastSecond);
  }

  private OfShape ofShape(LedgerRow event) {
    int number = event.shapeNumber();
    if (number >= shapes.length) {
      shapes = Arrays.copyOf(shapes, Math.max(number + 1, shapes.length * 2));
    }
    OfShape known = shapes[number];
    if (known == null) {
      CallShape shape = event.shape();
      known =
          new OfShape(
              shape.log(),
              silencesIn(new Stream(shape.log(), shape.account())),
              seenLogs.streamsOf(
                  shape.log(), shape.account(), shape.region(), shape.service(), shape.action()));
      shapes[number] = known;
    }
    return known;
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
    for (OfShape shape : shapes) {
      if (shape != null) {
        counts.merge(shape.log.label(), shape.events, Long::sum);
      }
    }
    return counts;
  }

  @Nullable Instant first() {
    return first;
  }

  @Nullable Instant last() {
    return events == 0 ? null : Instant.ofEpochSecond(lastSecond, lastNano);
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

  /** Which logs were seen where and when. */
  SeenLogs seenLogs() {
    return seenLogs;
  }
}
