package io.keytrail.detection.incident;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.incident.IncidentEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The events an incident shows. When there are too many, the first and the last and the first of
 * each detection stay, then evidence before context, the earlier before the later.
 */
record Timeline(List<IncidentEvent> events, int omitted) {
  private static final Comparator<IncidentEvent> IN_TIME =
      Comparator.comparing(IncidentEvent::event);

  static Timeline of(Suspect suspect, int limit) {
    List<EvidenceEvents.Entry> evidence = suspect.evidence().inOrder();
    List<IncidentEvent> shown = new ArrayList<>();
    for (EvidenceEvents.Entry entry : mostTelling(evidence, limit)) {
      shown.add(
          new IncidentEvent(
              entry.event(), IncidentEvent.Role.EVIDENCE, List.copyOf(entry.detections())));
    }
    int omitted = evidence.size() - shown.size() + suspect.contextOffered();
    for (EventTrace event : suspect.context()) {
      if (shown.size() < limit) {
        shown.add(new IncidentEvent(event, IncidentEvent.Role.CONTEXT, List.of()));
        omitted--;
      }
    }
    shown.sort(IN_TIME);
    return new Timeline(List.copyOf(shown), omitted);
  }

  private static List<EvidenceEvents.Entry> mostTelling(
      List<EvidenceEvents.Entry> evidence, int limit) {
    Set<EvidenceEvents.Entry> chosen = new LinkedHashSet<>();
    chosen.add(evidence.getFirst());
    chosen.add(evidence.getLast());
    Set<String> told = new HashSet<>();
    for (EvidenceEvents.Entry entry : evidence) {
      if (told.addAll(entry.detections())) {
        chosen.add(entry);
      }
    }
    chosen.addAll(evidence);
    return chosen.stream().limit(limit).toList();
  }
}
