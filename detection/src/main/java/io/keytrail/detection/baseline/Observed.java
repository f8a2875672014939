package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.identity.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One distinct event as the ordered stages see it: everything but its record. Valid only while a
 * stage is asked about it; who needs it later keeps values or a {@link #trace()}, never this.
 *
 * <p>Everything here but {@link #time()} and {@link #trace()} is there already and allocates
 * nothing. The numbers stand for values: they count from 0 without gaps, equal values of one run
 * have one number, and what a stage works out about a value it can keep in an array under its
 * number. They say nothing else: another run over the same events may number them otherwise, so no
 * answer may depend on which number is greater or was met first.
 */
public interface Observed {
  /** When it happened; made anew each time, so ask for {@link #second()} where that is enough. */
  Instant time();

  /** When it happened, in whole seconds since the epoch. */
  long second();

  /** Stands for log, account, region, service, action and access together. */
  int shapeNumber();

  /** Stands for {@link #actor()}. */
  int actorNumber();

  /** Stands for the actor's {@link io.keytrail.model.identity.Principal#key()}. */
  int principalNumber();

  /** Stands for {@link #origin()}. */
  int originNumber();

  /** Stands for the origin's user agent. */
  int agentNumber();

  /** Stands for {@link #network()}. */
  int networkNumber();

  /** Stands for {@link #outcome()}. */
  int outcomeNumber();

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

  /** What was acted on, in the record's order; often empty. */
  List<ResourceRef> targets();

  /** What it handed out that can act later; nearly always empty. */
  default List<Issuance> issued() {
    return List.of();
  }

  /** What it took away or gave back; nearly always empty. */
  default List<Revocation> revoked() {
    return List.of();
  }

  /** In which state a resource was, where a recorder of configuration says so; else null. */
  default @Nullable ResourceState state() {
    return null;
  }

  /** Bytes sent to the caller; 0 where the log does not say. */
  default long bytes() {
    return 0;
  }

  /**
   * The id that copies of this call in other accounts' logs have in common; told only for calls
   * that issue something, and else empty.
   */
  default String sharedEventId() {
    return "";
  }

  /** What a finding keeps of it; made when asked for, so ask only for findings. */
  EventTrace trace();
}
