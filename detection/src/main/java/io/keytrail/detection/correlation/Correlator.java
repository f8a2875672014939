package io.keytrail.detection.correlation;

import io.keytrail.detection.sigma.LinkedCorrelation;
import io.keytrail.detection.sigma.rule.CorrelationRule;
import io.keytrail.detection.sigma.rule.CorrelationType;
import io.keytrail.detection.sigma.value.Comparison;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One correlation with the windows of its groups.
 *
 * <p>A figure that can only grow while matches come in, held against a lower bound, is judged at
 * every match over a sliding window. Everything else ({@code lt}, {@code lte}, {@code eq}, {@code
 * neq}, averages, percentiles) can still change, so it is judged when the window closes: a timespan
 * after the group's first match, and the next match opens the next window.
 *
 * <p>A group that keeps matching reports at most once per timespan: after it held at time t, it is
 * not judged again for matches up to t + timespan. Those matches still count for what comes later.
 */
final class Correlator {
  private final LinkedCorrelation correlation;
  private final CorrelationLimits limits;
  private final boolean judgedAtClose;
  private final Duration timespan;

  /** Sliding: least recently matched group first. At close: earliest opened window first. */
  private final Map<List<String>, Window> windows;

  private long total;
  private long droppedMatches;
  private long droppedGroups;

  Correlator(LinkedCorrelation correlation, CorrelationLimits limits) {
    this.correlation = correlation;
    this.limits = limits;
    this.judgedAtClose = mustWait(correlation.definition());
    this.timespan = correlation.definition().timespan();
    this.windows = new LinkedHashMap<>(16, 0.75f, !judgedAtClose);
  }

  private static boolean mustWait(CorrelationRule definition) {
    boolean growing =
        switch (definition.type()) {
          case EVENT_COUNT, VALUE_COUNT, VALUE_SUM, TEMPORAL, TEMPORAL_ORDERED -> true;
          case VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN -> false;
        };
    return !growing
        || definition.bounds().stream()
            .anyMatch(bound ->
                bound.comparison() != Comparison.GT && bound.comparison() != Comparison.GTE);
  }

  boolean isJudgedAtClose() {
    return judgedAtClose;
  }

  LinkedCorrelation correlation() {
    return correlation;
  }

  /** Takes a match in; the window in which the correlation now holds, or null. */
  @Nullable Window accept(List<String> group, Entry entry) {
    forgetBefore(entry.time());
    Window window = windows.get(group);
    if (window == null) {
      window = open(group, entry.time());
    }
    total -= window.size();
    if (!judgedAtClose) {
      window.expireBefore(entry.time().minus(timespan));
    }
    if (window.size() == limits.matchesPerGroup()) {
      window.removeFirst();
      droppedMatches++;
    }
    window.add(entry);
    total += window.size();
    makeRoom(window);
    boolean judged = !judgedAtClose && !window.isMuted(entry.time());
    if (judged && correlation.definition().holds(window.figure())) {
      window.muteUntil(entry.time().plus(timespan));
      return window;
    }
    return null;
  }

  /** Lets the oldest groups go while all windows together hold too much. */
  private void makeRoom(Window current) {
    Iterator<Window> oldest = windows.values().iterator();
    while (total > limits.matches() || windows.size() > limits.groups()) {
      Window window = oldest.next();
      if (window != current) {
        oldest.remove();
        total -= window.size();
        droppedMatches += window.size();
        droppedGroups++;
      } else if (!oldest.hasNext()) {
        return;
      }
    }
  }

  private Window open(List<String> group, Instant time) {
    Window window = new Window(group, Figure.of(correlation), time);
    windows.put(group, window);
    return window;
  }

  /** When the next window closes; null when none waits for it. */
  @Nullable Instant nextClose() {
    if (!judgedAtClose || windows.isEmpty()) {
      return null;
    }
    return windows.values().iterator().next().openedAt().plus(timespan);
  }

  /** Closes the window that is due first; the window if the correlation holds of it, or null. */
  @Nullable Window closeNext() {
    Iterator<Window> due = windows.values().iterator();
    Window window = due.next();
    due.remove();
    total -= window.size();
    return correlation.definition().holds(window.figure()) ? window : null;
  }

  /** Forgets groups whose windows have run empty, so that quiet ones cost nothing. */
  private void forgetBefore(Instant now) {
    if (judgedAtClose) {
      return;
    }
    Instant start = now.minus(timespan);
    Iterator<Window> windowsByAge = windows.values().iterator();
    while (windowsByAge.hasNext()) {
      Window window = windowsByAge.next();
      if (!window.newest().time().isBefore(start)) {
        return;
      }
      windowsByAge.remove();
      total -= window.size();
    }
  }

  boolean readsValue() {
    return correlation.definition().type().readsField();
  }

  boolean readsNumber() {
    return readsValue() && correlation.definition().type() != CorrelationType.VALUE_COUNT;
  }

  long droppedMatches() {
    return droppedMatches;
  }

  long droppedGroups() {
    return droppedGroups;
  }
}
