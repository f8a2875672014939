package io.keytrail.detection.incident;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.time.Instant;
import java.util.List;

/**
 * A finding with the weight it enters the score with.
 *
 * @param stranger whether nothing its principal did is known from more than a day before, so that
 *     nothing could have confirmed or refuted it
 * @param lines what changed its weight, for a reader
 */
record Signal(Finding finding, double weight, boolean stranger, List<String> lines) {
  Signal {
    lines = List.copyOf(lines);
  }

  /** Whether the entity itself made the call, rather than the provider on or about it. */
  boolean byEntity() {
    return !finding.trigger().actor().serviceMade();
  }

  Instant time() {
    return finding.trigger().time();
  }

  Layer layer() {
    return finding.layer();
  }
}
