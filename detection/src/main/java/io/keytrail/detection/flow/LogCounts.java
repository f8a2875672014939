package io.keytrail.detection.flow;

import io.keytrail.model.event.LogKind;
import java.util.EnumMap;
import java.util.Map;

/** How many records each kind of log gave. Not thread-safe. */
final class LogCounts {
  private final Map<LogKind, long[]> counts = new EnumMap<>(LogKind.class);

  void add(LogKind log, long more) {
    counts.computeIfAbsent(log, none -> new long[1])[0] += more;
  }

  long of(LogKind log) {
    long[] count = counts.get(log);
    return count == null ? 0 : count[0];
  }
}
