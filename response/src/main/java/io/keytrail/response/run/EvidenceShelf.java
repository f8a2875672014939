package io.keytrail.response.run;

import io.keytrail.response.hands.Output;
import io.keytrail.response.plan.PlanStep;
import java.time.Instant;

/** Keeps what providers answered before anything was changed. */
@FunctionalInterface
public interface EvidenceShelf {
  /**
   * Keeps an answer; when it returns, that survives the end of the process.
   *
   * @param at when it was given
   * @return where it is kept and its hash, for the journal
   * @throws EvidenceNotKept if that is not possible; the step counts as failed then
   */
  String keep(String run, PlanStep step, Output output, Instant at);
}
