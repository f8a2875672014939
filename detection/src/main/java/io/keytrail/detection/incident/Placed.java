package io.keytrail.detection.incident;

import io.keytrail.model.finding.Finding;
import java.util.Comparator;

/** A finding and the tree it belongs to. */
record Placed(IncidentKey root, Finding finding) {
  static final Comparator<Placed> IN_TIME =
      Comparator.comparing(Placed::finding, Evidence.ORDER).thenComparing(Placed::root);
}
