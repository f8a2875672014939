package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.identity.Actor;
import java.time.Instant;

/** One distinct event as the ordered stages see it: everything but its record. */
public interface Observed {
  Instant time();

  LogKind log();

  String account();

  String region();

  String service();

  String action();

  Access access();

  Actor actor();

  Origin origin();

  IpContext network();

  Outcome outcome();

  /** What a finding keeps of it; made when asked for, so ask only for findings. */
  EventTrace trace();
}
