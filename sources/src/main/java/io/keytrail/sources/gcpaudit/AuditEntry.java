package io.keytrail.sources.gcpaudit;

import io.keytrail.sources.fields.Fields;
import java.util.List;

/**
 * The parts of one log entry with an audit payload, each looked up once.
 *
 * @param entry the LogEntry
 * @param payload its google.cloud.audit.AuditLog
 * @param resource the monitored resource
 * @param labels its labels
 * @param checks {@code authorizationInfo}: the permissions that were asked for
 * @param request {@code requestMetadata}
 * @param details {@code metadata}
 */
record AuditEntry(
    Fields entry,
    Fields payload,
    Fields resource,
    Fields labels,
    List<Fields> checks,
    Fields request,
    Fields details) {

  static AuditEntry of(Fields entry) {
    Fields payload = entry.object("protopayload", "protopayloadauditlog", "jsonpayload");
    Fields resource = entry.object("resource");
    return new AuditEntry(
        entry,
        payload,
        resource,
        resource.object("labels"),
        payload.objects("authorizationinfo"),
        payload.object("requestmetadata"),
        payload.object("metadata", "metadatajson"));
  }
}
