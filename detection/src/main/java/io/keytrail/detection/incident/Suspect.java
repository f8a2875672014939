package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.lineage.LineageTree;
import io.keytrail.detection.touched.Touches;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.incident.LastLegitimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity whose evidence is an incident, with the context gathered for it. */
final class Suspect {
  /** Context of so long before and after the evidence helps to read it. */
  private static final Duration MARGIN = Duration.ofHours(24);

  private final IncidentKey key;
  private final Verdict verdict;
  private final int uncounted;
  private final EvidenceEvents evidence;
  private final ContextSample context;
  private final UsualContexts usual;
  private final Instant from;
  private final Instant to;
  private final LineageTree lineage;
  private final Touches touches = new Touches();

  Suspect(IncidentKey key, Verdict verdict, int uncounted, int contextKept, CredentialGraph graph) {
    this.key = key;
    this.verdict = verdict;
    this.uncounted = uncounted;
    this.evidence = new EvidenceEvents(verdict.evidence());
    this.context = new ContextSample(contextKept);
    this.usual = new UsualContexts(verdict.firstEvent());
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

  /** The last call of its owner; null when that cannot be told. */
  @Nullable LastLegitimate lastLegitimate() {
    return usual.last();
  }

  /** Whether events of that time are of use: what came before tells what was usual. */
  boolean wants(Instant time) {
    return !time.isAfter(to);
  }

  /** Takes in an event that was only learned from, if it lies before all evidence. */
  void remember(EventTrace event, IpContext network) {
    if (event.time().isBefore(verdict.firstEvent())) {
      usual.see(event, network, false);
    }
  }

  /** What it made, changed and removed. */
  Touches touches() {
    return touches;
  }

  /** Takes in a call that {@link #offer} was told of. */
  void touch(Observed event, EventTrace trace) {
    if (!trace.time().isBefore(verdict.firstEvent())) {
      touches.see(event, evidence.contains(trace));
    }
  }

  void offer(EventTrace event, IpContext network) {
    boolean known = evidence.contains(event);
    if (!known && !event.time().isBefore(from) && wants(event.time())) {
      context.offer(event);
    }
    if (wants(event.time())) {
      usual.see(event, network, known);
    }
  }
}
