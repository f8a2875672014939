package io.keytrail.detection.incident;

import io.keytrail.model.event.EventTrace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A bounded sample of what else a suspect did: the first event of each action from each address,
 * the earliest of them if there are too many. Which events are kept does not depend on the order
 * they come in.
 */
final class ContextSample {
  private final int limit;
  private final Map<Kind, EventTrace> firsts = new HashMap<>();
  private final TreeSet<EventTrace> inOrder = new TreeSet<>();
  private int offered;

  private record Kind(String service, String action, String address) {}

  ContextSample(int limit) {
    this.limit = limit;
  }

  void offer(EventTrace event) {
    offered++;
    if (inOrder.size() == limit && event.compareTo(inOrder.getLast()) >= 0) {
      return;
    }
    Kind kind = kindOf(event);
    EventTrace before = firsts.get(kind);
    if (before != null && before.compareTo(event) <= 0) {
      return;
    }
    if (before != null) {
      inOrder.remove(before);
    }
    firsts.put(kind, event);
    inOrder.add(event);
    if (inOrder.size() > limit) {
      EventTrace latest = inOrder.getLast();
      inOrder.remove(latest);
      firsts.remove(kindOf(latest));
    }
  }

  private static Kind kindOf(EventTrace event) {
    return new Kind(event.service(), event.action(), event.origin().address());
  }

  /** The sample in event-time order. */
  List<EventTrace> inOrder() {
    return List.copyOf(inOrder);
  }

  /** How many events were offered. */
  int offered() {
    return offered;
  }
}
