package io.keytrail.sources;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;

/** Receives what a file holds, record by record, in the file's order and in one thread. */
public interface EventSink {
  void event(ActivityEvent event);

  /** A record that was recognised and is no activity. */
  void ignored(Provenance where, String kind);

  /** A record that could not be understood; reading goes on behind it. */
  void rejected(Provenance where, String reason);
}
