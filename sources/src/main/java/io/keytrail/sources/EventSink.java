package io.keytrail.sources;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;

/** Receives what a file holds, record by record, in the file's order and in one thread. */
public interface EventSink {
  /** What a sink does with the bytes of a record once its method has returned. */
  enum Retention {
    /** It may go on using them; every buffer stays as it is. */
    KEEPS_RECORDS,
    /**
     * It is done with them, or has taken {@link io.keytrail.model.json.JsonSlice#detached} copies:
     * the reader overwrites its buffer, which saves most of what reading allocates.
     */
    RELEASES_RECORDS
  }

  void event(ActivityEvent event);

  /**
   * A flow that was measured. A sink that asks for activity only lets it pass.
   *
   * @param flow valid during the call only
   */
  default void flow(FlowRecord flow) {}

  /** A line of a bill. A sink that asks for activity only lets it pass. */
  default void cost(CostLine cost) {}

  /** A record that was recognised and is no activity. */
  void ignored(Provenance where, String kind);

  /** A record that could not be understood; reading goes on behind it. */
  void rejected(Provenance where, String reason);

  default Retention retention() {
    return Retention.KEEPS_RECORDS;
  }
}
