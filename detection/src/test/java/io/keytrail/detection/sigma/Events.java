package io.keytrail.detection.sigma;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.List;

/** Events made straight from raw records, as a normaliser would make them. */
public final class Events {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private Events() {}

  /** A CloudTrail record; service, action, address, agent and error are read from it. */
  public static EnrichedEvent cloudTrail(String json) {
    return cloudTrail(json, START);
  }

  public static EnrichedEvent cloudTrail(String json, Instant time) {
    JsonSlice record = JsonSlice.parse(json);
    String name = record.textAt("eventName").replaceFirst("\\d{8}(v\\d+)?$", "");
    return event(LogKind.CLOUDTRAIL, record, record.textAt("eventSource"), name, time);
  }

  /** A GCP audit log entry. */
  public static EnrichedEvent gcp(String json) {
    JsonSlice record = JsonSlice.parse(json);
    return event(
        LogKind.GCP_ADMIN_ACTIVITY,
        record,
        record.textAt("protoPayload", "serviceName"),
        record.textAt("protoPayload", "methodName"),
        START);
  }

  /** A record of any other log. */
  public static EnrichedEvent of(LogKind log, String json) {
    JsonSlice record = JsonSlice.parse(json);
    return event(log, record, "", record.textAt("operationName"), START);
  }

  /** The same event from a known network. */
  public static EnrichedEvent from(NetworkKind kind, String country, EnrichedEvent event) {
    IpContext network =
        new IpContext("203.0.113.0/24", 64500, "Example Net", country, kind, false, "");
    return new EnrichedEvent(event.event(), network);
  }

  private static EnrichedEvent event(
      LogKind log, JsonSlice record, String service, String action, Instant time) {
    String key = record.textAt("userIdentity", "accessKeyId");
    Credential credential =
        key.isEmpty() ? null : new Credential(CredentialKind.AWS_ACCESS_KEY, key);
    String arn = record.textAt("userIdentity", "arn");
    PrincipalKind kind =
        record.textAt("userIdentity", "type").equals("Root")
            ? PrincipalKind.ROOT
            : PrincipalKind.USER;
    String error = record.textAt("errorCode");
    Outcome outcome =
        error.isEmpty()
            ? Outcome.SUCCESS
            : new Outcome(
                error.contains("Denied") ? Outcome.Status.DENIED : Outcome.Status.FAILURE, error);
    Actor actor =
        new Actor(
            Principal.named(log.provider(), kind, "111122223333", arn),
            credential,
            null,
            record.textAt("userIdentity", "invokedBy"));
    ActivityEvent event =
        new ActivityEvent(
            Fingerprint.of(record.json(), time.toString()),
            record.textAt("eventID"),
            time,
            log,
            "111122223333",
            record.textAt("awsRegion"),
            service,
            action,
            Access.UNKNOWN,
            actor,
            new Origin(record.textAt("sourceIPAddress"), record.textAt("userAgent")),
            outcome,
            List.of(new ResourceRef("iam-user", "bob")),
            new RawRecord(new Provenance("test.json", 1), record));
    return new EnrichedEvent(event, IpContext.NONE);
  }
}
