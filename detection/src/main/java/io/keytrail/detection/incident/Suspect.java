package io.keytrail.detection.incident;

import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.lineage.LineageTree;
import io.keytrail.model.event.EventTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An entity whose evidence is an incident, with the context gathered for it. */
final class Suspect {
  /** Context of so long before and after the evidence helps to read it. */
  private static final Duration MARGIN = Duration.ofHours(24);

  private final IncidentKey key;
  private final Verdict verdict;
  private final int uncounted;
  private final EvidenceEvents evidence;
  private final ContextSample context;
  private final Instant from;
  private final Instant to;
  private final LineageTree lineage;

  Suspect(IncidentKey key, Verdict verdict, int uncounted, int contextKept, CredentialGraph graph) {
    this.key = key;
    this.verdict = verdict;
    this.uncounted = uncounted;
    this.evidence = new EvidenceEvents(verdict.evidence());
    this.context = new ContextSample(contextKept);
    this.from = verdict.firstEvent().minus(MARGIN);
    this.to = verdict.lastEvent().plus(MARGIN);
    this.lineage = new LineageTree(key.bearer(), graph);
  }

  IncidentKey key() {
    return key;
  }

  Verdict verdict() {
    return verdict;
  }

  /** Findings beyond the hourly limit: part of the incident, but not kept. */
  int uncounted() {
    return uncounted;
  }

  EvidenceEvents evidence() {
    return evidence;
  }

  List<EventTrace> context() {
    return context.inOrder();
  }

  /** How many events besides the evidence are known to belong to it. */
  int contextOffered() {
    return context.offered();
  }

  /** What came of its root; fed all of its events, also those long before and after. */
  LineageTree lineage() {
    return lineage;
  }

  boolean covers(Instant time) {
    return !time.isBefore(from) && !time.isAfter(to);
  }

  void offer(EventTrace event) {
    if (covers(event.time()) && !evidence.contains(event)) {
      context.offer(event);
    }
  }
}
