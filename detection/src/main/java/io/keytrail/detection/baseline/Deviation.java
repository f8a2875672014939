package io.keytrail.detection.baseline;

import io.keytrail.model.finding.Finding;
import java.util.function.Consumer;

/**
 * One behavioural detection: compares an event with what was normal before it. A function of the
 * moment; learning happens afterwards and elsewhere.
 */
interface Deviation {
  void evaluate(Moment moment, Consumer<Finding> findings);
}
