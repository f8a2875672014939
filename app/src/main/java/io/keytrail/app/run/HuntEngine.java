package io.keytrail.app.run;

import io.keytrail.model.finding.Finding;
import java.util.function.Consumer;

/** Carries a hunt out. */
public interface HuntEngine {
  /**
   * Reads everything the request names and returns what it means. Broken input never throws: it is
   * in the coverage.
   *
   * @param findings receives every finding in event-time order, in one thread
   * @param progress is told how far the reading is
   * @throws HuntRefused if the request itself cannot be carried out
   */
  HuntResult run(HuntRequest request, Consumer<Finding> findings, HuntProgress progress);
}
