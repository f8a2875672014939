package io.keytrail.detection.incident;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.finding.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The distinct events that findings rest on, each with the detections that rest on it. */
final class EvidenceEvents {
  private final Map<Fingerprint, Entry> byFingerprint = new HashMap<>();

  /** An event and the ids of its detections in alphabetical order. */
  record Entry(EventTrace event, TreeSet<String> detections) {
    static final Comparator<Entry> IN_TIME = Comparator.comparing(Entry::event);
  }

  EvidenceEvents(Collection<Signal> signals) {
    for (Signal signal : signals) {
      Finding finding = signal.finding();
      for (EventTrace event : finding.events()) {
        byFingerprint
            .merge(
                event.fingerprint(),
                new Entry(event, new TreeSet<>()),
                (one, other) ->
                    other.event().compareTo(one.event()) < 0
                        ? new Entry(other.event(), one.detections())
                        : one)
            .detections()
            .add(finding.detection());
      }
    }
  }

  boolean contains(EventTrace event) {
    return byFingerprint.containsKey(event.fingerprint());
  }

  int size() {
    return byFingerprint.size();
  }

  List<Entry> inOrder() {
    return byFingerprint.values().stream().sorted(Entry.IN_TIME).toList();
  }
}
