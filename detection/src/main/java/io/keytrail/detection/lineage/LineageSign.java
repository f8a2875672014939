package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.finding.Finding;
import java.util.function.Consumer;

/** One detection that rests on links. Asked about every event, so it must pass most by at once. */
interface LineageSign {
  void judge(Observed event, Consumer<Finding> findings);
}
