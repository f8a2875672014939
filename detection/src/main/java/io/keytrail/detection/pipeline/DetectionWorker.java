package io.keytrail.detection.pipeline;

import io.keytrail.detection.cost.CostTable;
import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.flow.FlowTable;
import io.keytrail.detection.pipeline.MatchNotes.Note;
import io.keytrail.detection.sigma.MatchSink;
import io.keytrail.detection.sigma.RuleMatch;
import io.keytrail.detection.sigma.RuleMatcher;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import org.jspecify.annotations.Nullable;

/**
 * The stateless stages for one thread: enriches an event, notes it in the ledger, and notes which
 * rules hold of it. Nothing of an event is kept but what the ledger keeps, so its file's bytes may
 * be used again as soon as {@link #accept} returns.
 */
public final class DetectionWorker {
  private final Enricher enricher;
  private final @Nullable RuleMatcher matcher;
  private final LedgerSegment segment = new LedgerSegment();
  private final MatchNotes notes = new MatchNotes();
  private final MatchSink noting = this::note;
  private final FlowTable.Reader flows;
  private final CostTable costs;
  private int row;

  /**
   * A worker for one thread.
   *
   * @param matcher null for events that are only learned from
   * @param meters shared by the workers of the same sort
   */
  DetectionWorker(Enricher enricher, @Nullable RuleMatcher matcher, Meters meters) {
    this.enricher = enricher;
    this.matcher = matcher;
    this.flows = meters.flows().reader(enricher);
    this.costs = meters.costs();
  }

  public void accept(ActivityEvent event) {
    EnrichedEvent enriched = enricher.enrich(event);
    row = segment.add(enriched);
    if (matcher != null) {
      matcher.match(enriched, noting);
    }
  }

  /** Sums a flow; nothing of the record itself is kept. */
  public void accept(FlowRecord flow) {
    flows.add(flow);
  }

  /** Sums a line of a bill. */
  public void accept(CostLine cost) {
    costs.add(cost);
  }

  /** Takes up an event of an earlier hunt, which has been matched already. */
  void resume(ActivityEvent event) {
    row = segment.add(enricher.enrich(event));
  }

  /** Takes up what held of the event that was resumed last. */
  void resume(Note note) {
    notes.add(row, note);
  }

  private void note(RuleMatch match) {
    notes.add(row, new Note(match.rule(), match.captured(), match.text()));
  }

  /** Whether its events are learned from and not judged. */
  boolean forLearning() {
    return matcher == null;
  }

  LedgerSegment segment() {
    return segment;
  }

  MatchNotes notes() {
    return notes;
  }
}
