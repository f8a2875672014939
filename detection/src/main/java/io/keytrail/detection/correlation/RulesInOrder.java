package io.keytrail.detection.correlation;

import io.keytrail.model.event.EventTrace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the rules matched in their order, each on an event of its own. Logs keep time by the
 * second, so two events of the same instant are in order either way: which of them happened first
 * cannot be known, and the answer must not depend on how they were sorted.
 *
 * <p>The search takes for each rule the earliest match that is not before the one chosen last; only
 * among matches of the same instant it tries them all, because only there a choice can matter (an
 * event that fits two rules may be needed for the other one).
 */
final class RulesInOrder implements Figure {
  private static final int MAX_TIES = 64;

  private final List<Timeline> byRule = new ArrayList<>();
  private final int needed;

  /**
   * An empty figure.
   *
   * @param needed the count from which on the answer matters; shorter chains may be reported as 0
   */
  RulesInOrder(int rules, int needed) {
    this.needed = needed;
    for (int i = 0; i < rules; i++) {
      byRule.add(new Timeline());
    }
  }

  @Override
  public void added(Entry entry) {
    byRule.get(entry.input()).add(entry);
  }

  @Override
  public void removed(Entry entry) {
    byRule.get(entry.input()).removeFirst();
  }

  @Override
  public double value() {
    return longest(0, null, new ArrayList<>(), needed - 1);
  }

  /** The longest chain from a rule on; 0 when none is longer than {@code best}. */
  private int longest(int rule, @Nullable Entry last, List<EventTrace> used, int best) {
    int possible = byRule.size() - rule;
    if (possible <= 0 || possible <= best) {
      return 0;
    }
    int found = 0;
    Timeline timeline = byRule.get(rule);
    int first = last == null ? 0 : timeline.firstNotBefore(last.time());
    int tried = 0;
    for (int i = first; i < timeline.size() && tried < MAX_TIES; i++) {
      Entry entry = timeline.get(i);
      if (tried > 0 && entry.time().isAfter(timeline.get(first).time())) {
        break;
      }
      if (used.contains(entry.match().event())) {
        // Not a try: the next instant may still hold another event.
        first = i + 1;
        continue;
      }
      tried++;
      used.add(entry.match().event());
      found = Math.max(found, 1 + longest(rule + 1, entry, used, Math.max(best, found) - 1));
      used.removeLast();
      if (found == possible) {
        return found;
      }
    }
    return Math.max(found, longest(rule + 1, last, used, Math.max(found, best)));
  }
}
