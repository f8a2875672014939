package io.keytrail.detection.lineage;

import io.keytrail.model.event.Issuance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the copies of one call in the logs of several accounts together: the caller's copy knows who
 * called, another may be the only one that says what was issued. Copies bear the same time, so they
 * are kept for a quarter of an hour only, and no more than {@value #MOST} at a time.
 */
final class SharedCalls {
  static final int MOST = 20_000;
  private static final long KEPT_SECONDS = 900;

  /** What the copies so far said together. */
  private static final class Call {
    Link link;
    final List<Issuance> issued = new ArrayList<>();

    Call(Link link) {
      this.link = link;
    }
  }

  /** What is known of a call once another copy of it has been met. */
  record Joined(Link link, List<Issuance> issued) {}

  private final Map<String, Call> calls = new LinkedHashMap<>();
  private long lost;

  /**
   * Adds a copy, and tells everything the copies issued with the best that is known of the caller.
   */
  Joined join(String sharedId, Link copy, List<Issuance> issued) {
    forget(copy.second());
    Call call = calls.computeIfAbsent(sharedId, id -> new Call(copy));
    call.link = Link.better(call.link, copy);
    for (Issuance one : issued) {
      if (!call.issued.contains(one)) {
        call.issued.add(one);
      }
    }
    return new Joined(call.link, List.copyOf(call.issued));
  }

  /** Calls that issued something and of which another copy could still have come. */
  long lost() {
    return lost;
  }

  private void forget(long now) {
    Iterator<Call> oldest = calls.values().iterator();
    while (oldest.hasNext()) {
      Call call = oldest.next();
      boolean young = call.link.second() >= now - KEPT_SECONDS;
      if (calls.size() < MOST && young) {
        return;
      }
      lost += young && !call.issued.isEmpty() ? 1 : 0;
      oldest.remove();
    }
  }
}
