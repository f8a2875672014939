package io.keytrail.detection.incident;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.time.Instant;
import java.util.ArrayList;
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

  /** The same with another weight, and why. */
  Signal with(double changed, List<String> more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(more);
    return new Signal(finding, changed, stranger, all);
  }

  /** The same as one of so many that met the same at once. */
  Signal sharedBy(int trees) {
    return with(weight / trees, List.of("new for " + trees + " at once, so divided by " + trees));
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
