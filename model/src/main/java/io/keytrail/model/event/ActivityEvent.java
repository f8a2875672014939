package io.keytrail.model.event;

import io.keytrail.model.identity.Actor;
import java.time.Instant;
import java.util.List;

/**
 * One call, sign-in or change in the terms all providers share (OCSF API Activity, class 6003).
 * Immutable. Strings that recur are shared instances, and absent texts are empty rather than null.
 *
 * @param fingerprint what makes it the same event in another copy of the log
 * @param id the provider's own event id
 * @param time when it happened, by the provider's clock; never the time of delivery
 * @param account AWS account, GCP project, Azure subscription or tenant acted in
 * @param region provider's region or location; empty for global calls
 * @param service {@code eventSource}, {@code serviceName}, resource provider or workload
 * @param action {@code eventName}, {@code methodName}, {@code operationName}
 * @param targets what was acted on, in the record's order; often empty
 * @param effects what it issued, took away and sent out; nearly always nothing
 * @param record where it stood, and everything else the provider said
 */
public record ActivityEvent(
    Fingerprint fingerprint,
    String id,
    Instant time,
    LogKind log,
    String account,
    String region,
    String service,
    String action,
    Access access,
    Actor actor,
    Origin origin,
    Outcome outcome,
    List<ResourceRef> targets,
    Effects effects,
    RawRecord record) {

  /** An event that left nothing behind. */
  public ActivityEvent(
      Fingerprint fingerprint,
      String id,
      Instant time,
      LogKind log,
      String account,
      String region,
      String service,
      String action,
      Access access,
      Actor actor,
      Origin origin,
      Outcome outcome,
      List<ResourceRef> targets,
      RawRecord record) {
    this(
        fingerprint,
        id,
        time,
        log,
        account,
        region,
        service,
        action,
        access,
        actor,
        origin,
        outcome,
        targets,
        Effects.NONE,
        record);
  }
}
