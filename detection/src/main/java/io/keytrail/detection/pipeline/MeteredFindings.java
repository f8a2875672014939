package io.keytrail.detection.pipeline;

import io.keytrail.detection.metering.Metered;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the meters gave, handed out between the events: behind those of its second. */
final class MeteredFindings {
  private final Deque<Metered> waiting;

  MeteredFindings(Collection<Metered> signs) {
    this.waiting = new ArrayDeque<>(new TreeSet<>(signs));
  }

  /** Those that wait, in order of time. */
  Collection<Metered> all() {
    return List.copyOf(waiting);
  }

  /** Hands out what began before a second has passed. */
  void before(long second, Consumer<Metered> taker) {
    while (!waiting.isEmpty() && waiting.getFirst().second() < second) {
      taker.accept(waiting.removeFirst());
    }
  }

  /** Hands out the rest. */
  void rest(Consumer<Metered> taker) {
    before(Long.MAX_VALUE, taker);
  }
}
