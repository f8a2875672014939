package io.keytrail.detection.baseline;

import io.keytrail.model.finding.Finding;
import java.util.function.Consumer;

/**
 * One behavioural detection: compares an event with what was normal before it. A pure function of
 * the event and the habits; learning happens afterwards and elsewhere.
 */
interface Deviation {
  void evaluate(Observed event, Habits principal, Habits organisation, Consumer<Finding> findings);
}
