package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.AccessWords;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Log entries with a google.cloud.audit.AuditLog payload, in JSON, in the snake case of the client
 * libraries, or as a BigQuery row ({@code protopayload_auditlog}).
 *
 * <p>The first and the last record of a long-running operation are two events: the first names what
 * was asked and is pending, the last says what came of it.
 */
final class AuditEntries {
  private final GcpIdentities identities;

  AuditEntries(GcpIdentities identities) {
    this.identities = identities;
  }

  NormalizeResult normalize(RawRecord record, Fields entry) {
    Fields payload = entry.object("protopayload", "protopayloadauditlog", "jsonpayload");
    String type = payload.text("type", "atsigntype");
    if (!type.isEmpty() && !type.endsWith("AuditLog")) {
      return new Ignored("gcp-other-log");
    }
    String action = action(entry, payload);
    if (action.isEmpty()) {
      return new Rejected("the Google audit record names no method");
    }
    Instant time = time(entry, payload);
    if (time == null) {
      return new Rejected("the Google audit record has no readable timestamp");
    }
    return new Accepted(event(record, entry, payload, action, time));
  }

  private ActivityEvent event(
      RawRecord record, Fields entry, Fields payload, String action, Instant time) {
    String logName = decoded(entry.text("logname"));
    String service = payload.text("servicename");
    LogKind log = logKind(logName, service, payload, action);
    String account = account(entry, logName);
    boolean workspace = log == LogKind.WORKSPACE_LOGIN || log == LogKind.WORKSPACE_ADMIN;
    Fields details = payload.object("metadata", "metadatajson");
    List<Fields> happenings = workspace ? details.objects("event") : List.of();
    String insertId = entry.text("insertid");
    return new ActivityEvent(
        fingerprint(record, logName, time, insertId),
        insertId,
        time,
        log,
        identities.shared(account),
        identities.shared(Regions.of(entry, payload)),
        identities.shared(service),
        identities.shared(action),
        access(log, payload, action),
        actor(payload, log, account, service, happenings),
        origin(payload),
        outcome(entry, payload, happenings),
        targets(entry, payload, happenings),
        record);
  }

  private static String action(Fields entry, Fields payload) {
    String method = payload.text("methodname");
    if (method.isEmpty()) {
      method = entry.object("resource").object("labels").text("method");
    }
    if (method.isEmpty()) {
      List<Fields> checks = payload.objects("authorizationinfo");
      method = checks.isEmpty() ? "" : checks.getFirst().text("permission");
    }
    if (method.isEmpty()) {
      // Context-aware access names no method: the type of its details says what was done.
      String type = payload.object("metadata", "metadatajson").text("type");
      method = type.substring(type.lastIndexOf('.') + 1);
    }
    return method;
  }

  private static @Nullable Instant time(Fields entry, Fields payload) {
    Instant time = EventTimes.first(entry, "timestamp");
    if (time == null) {
      Fields request = payload.object("requestmetadata").object("requestattributes");
      time = EventTimes.first(request, "time");
    }
    return time != null ? time : EventTimes.first(entry, "peventtime");
  }

  private static String decoded(String logName) {
    return logName.replace("%2F", "/").replace("%2f", "/");
  }

  private static LogKind logKind(String logName, String service, Fields payload, String action) {
    if (service.equals("login.googleapis.com")) {
      return LogKind.WORKSPACE_LOGIN;
    }
    if (service.equals("admin.googleapis.com")) {
      return LogKind.WORKSPACE_ADMIN;
    }
    String log = logName.substring(logName.lastIndexOf('/') + 1);
    return switch (log) {
      case "activity" -> LogKind.GCP_ADMIN_ACTIVITY;
      case "data_access" -> LogKind.GCP_DATA_ACCESS;
      case "system_event" -> LogKind.GCP_SYSTEM_EVENT;
      case "policy" -> LogKind.GCP_POLICY_DENIED;
      default ->
          access(payload, action) == Access.READ
              ? LogKind.GCP_DATA_ACCESS
              : LogKind.GCP_ADMIN_ACTIVITY;
    };
  }

  /** The project the entry was written for; an organisation, folder or billing account by type. */
  private static String account(Fields entry, String logName) {
    int logs = logName.indexOf("/logs/");
    String parent = logs < 0 ? "" : logName.substring(0, logs);
    if (parent.startsWith("projects/")) {
      return parent.substring("projects/".length());
    }
    String project = entry.object("resource").object("labels").text("projectid");
    return project.isEmpty() ? parent : project;
  }

  private static Fingerprint fingerprint(
      RawRecord record, String logName, Instant time, String insertId) {
    return insertId.isEmpty()
        ? Fingerprint.of(record.document().json())
        : Fingerprint.of("gcp", logName, time.toString(), insertId);
  }

  private Actor actor(
      Fields payload, LogKind log, String account, String service, List<Fields> happenings) {
    Fields authentication = payload.object("authenticationinfo");
    if (log == LogKind.WORKSPACE_LOGIN) {
      return identities.workspaceActor(
          authentication.text("principalemail"),
          authentication.text("principalsubject"),
          WorkspaceEvents.multiFactor(happenings));
    }
    // System events are Google's own doing, whoever they are written under.
    String invokedBy = log == LogKind.GCP_SYSTEM_EVENT ? service : "";
    return identities.actor(authentication, account, invokedBy);
  }

  private static Access access(LogKind log, Fields payload, String action) {
    Access told = access(payload, action);
    return told == Access.UNKNOWN && log == LogKind.GCP_ADMIN_ACTIVITY ? Access.WRITE : told;
  }

  private static Access access(Fields payload, String action) {
    Access told = Access.UNKNOWN;
    for (Fields check : payload.objects("authorizationinfo")) {
      String type = check.text("permissiontype");
      if (type.endsWith("_WRITE")) {
        return Access.WRITE;
      }
      if (type.endsWith("_READ")) {
        told = Access.READ;
      }
    }
    String verb = action.substring(action.lastIndexOf('.') + 1);
    return told == Access.UNKNOWN ? AccessWords.of(verb) : told;
  }

  private Origin origin(Fields payload) {
    Fields request = payload.object("requestmetadata");
    return new Origin(
        identities.shared(CallerAddress.of(request.text("callerip"))),
        identities.shared(request.text("callersupplieduseragent")));
  }

  private static Outcome outcome(Fields entry, Fields payload, List<Fields> happenings) {
    Outcome outcome = Outcomes.of(entry, payload);
    return outcome.succeeded() ? WorkspaceEvents.outcome(happenings) : outcome;
  }

  private static List<ResourceRef> targets(Fields entry, Fields payload, List<Fields> happenings) {
    return happenings.isEmpty() ? Targets.of(entry, payload) : WorkspaceEvents.targets(happenings);
  }
}
