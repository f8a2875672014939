package io.keytrail.response.run;

import java.time.Duration;

/** Lets time pass between two questions to a provider. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits.
   *
   * @throws InterruptedException when the process is to end; what was begun is settled by the next
   */
  void take(Duration time) throws InterruptedException;
}
