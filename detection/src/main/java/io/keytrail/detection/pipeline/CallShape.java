package io.keytrail.detection.pipeline;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.LogKind;

/** The part of an event that a few thousand distinct values cover whatever its volume. */
record CallShape(
    LogKind log, String account, String region, String service, String action, Access access) {

  static CallShape of(ActivityEvent event) {
    return new CallShape(
        event.log(),
        event.account(),
        event.region(),
        event.service(),
        event.action(),
        event.access());
  }
}
