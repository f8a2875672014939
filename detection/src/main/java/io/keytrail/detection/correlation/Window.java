package io.keytrail.detection.correlation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matches of one group that lie within the timespan. */
final class Window {
  private final List<String> group;
  private final Figure figure;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Instant opened;
  private @Nullable Instant mutedUntil;

  Window(List<String> group, Figure figure, Instant opened) {
    this.group = group;
    this.opened = opened;
    this.figure = figure;
  }

  List<String> group() {
    return group;
  }

  void add(Entry entry) {
    entries.addLast(entry);
    figure.added(entry);
  }

  /** Lets go of what lies before a time. */
  void expireBefore(Instant start) {
    while (!entries.isEmpty() && entries.getFirst().time().isBefore(start)) {
      removeFirst();
    }
  }

  void removeFirst() {
    figure.removed(entries.removeFirst());
  }

  int size() {
    return entries.size();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  double figure() {
    return figure.value();
  }

  /** The time of the first match it was given. */
  Instant openedAt() {
    return opened;
  }

  Entry newest() {
    return entries.getLast();
  }

  List<Entry> entries() {
    return new ArrayList<>(entries);
  }

  /** Whether it held a while ago and is not to report again yet. */
  boolean isMuted(Instant now) {
    Instant until = mutedUntil;
    return until != null && !now.isAfter(until);
  }

  void muteUntil(Instant time) {
    mutedUntil = time;
  }
}
