package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
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
import java.time.temporal.ChronoUnit;
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

  NormalizeResult normalize(RawRecord record, Fields logEntry) {
    AuditEntry entry = AuditEntry.of(logEntry);
    String type = entry.payload().text("type", "atsigntype");
    if (!type.isEmpty() && !type.endsWith("AuditLog")) {
      return new Ignored("gcp-other-log");
    }
    String action = action(entry);
    if (action.isEmpty()) {
      return new Rejected("the Google audit record names no method");
    }
    Instant time = time(entry);
    if (time == null) {
      return new Rejected("the Google audit record has no readable timestamp");
    }
    return new Accepted(event(record, entry, action, time));
  }

  private ActivityEvent event(RawRecord record, AuditEntry entry, String action, Instant time) {
    String logName = decoded(entry.entry().text("logname"));
    String service = entry.payload().text("servicename");
    Access access = access(entry, action);
    LogKind log = logKind(logName, service, access);
    String account = account(entry, logName);
    boolean workspace = log == LogKind.WORKSPACE_LOGIN || log == LogKind.WORKSPACE_ADMIN;
    List<Fields> happenings = workspace ? entry.details().objects("event") : List.of();
    String insertId = entry.entry().text("insertid");
    Outcome outcome = outcome(entry, happenings);
    boolean admin = log == LogKind.GCP_ADMIN_ACTIVITY || log == LogKind.WORKSPACE_ADMIN;
    return new ActivityEvent(
        fingerprint(record, logName, time, insertId),
        insertId,
        time,
        log,
        identities.shared(account),
        identities.shared(Regions.of(entry)),
        identities.shared(service),
        identities.shared(action),
        access == Access.UNKNOWN && admin ? Access.WRITE : access,
        actor(entry, log, account, service, happenings),
        origin(entry),
        outcome,
        happenings.isEmpty() ? Targets.of(entry) : WorkspaceEvents.targets(happenings),
        workspace ? Effects.NONE : GcpEffects.of(entry, action, outcome),
        record);
  }

  private static String action(AuditEntry entry) {
    String method = entry.payload().text("methodname");
    if (method.isEmpty()) {
      method = entry.labels().text("method");
    }
    if (method.isEmpty()) {
      method = entry.checks().isEmpty() ? "" : entry.checks().getFirst().text("permission");
    }
    if (method.isEmpty()) {
      // Context-aware access names no method: the type of its details says what was done.
      String type = entry.details().text("type");
      method = type.substring(type.lastIndexOf('.') + 1);
    }
    return method;
  }

  private static @Nullable Instant time(AuditEntry entry) {
    Instant time = EventTimes.first(entry.entry(), "timestamp");
    if (time == null) {
      time = EventTimes.first(entry.request().object("requestattributes"), "time");
    }
    return time != null ? time : EventTimes.first(entry.entry(), "peventtime");
  }

  private static String decoded(String logName) {
    return logName.replace("%2F", "/").replace("%2f", "/");
  }

  private static LogKind logKind(String logName, String service, Access access) {
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
      default -> access == Access.READ ? LogKind.GCP_DATA_ACCESS : LogKind.GCP_ADMIN_ACTIVITY;
    };
  }

  /** The resource's project, else the log's; an organisation, folder or billing account by type. */
  private static String account(AuditEntry entry, String logName) {
    String project = entry.labels().text("projectid");
    if (!project.isEmpty()) {
      return project;
    }
    int logs = logName.indexOf("/logs/");
    String parent = logs < 0 ? "" : logName.substring(0, logs);
    return parent.startsWith("projects/") ? parent.substring("projects/".length()) : parent;
  }

  /** By what Google promises to be unique; BigQuery keeps no more than microseconds of the time. */
  private static Fingerprint fingerprint(
      RawRecord record, String logName, Instant time, String insertId) {
    return insertId.isEmpty()
        ? Fingerprint.of(record.document().json())
        : Fingerprint.of("gcp", logName, time.truncatedTo(ChronoUnit.MICROS).toString(), insertId);
  }

  private Actor actor(
      AuditEntry entry, LogKind log, String account, String service, List<Fields> happenings) {
    Fields authentication = entry.payload().object("authenticationinfo");
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

  private static Access access(AuditEntry entry, String action) {
    Access told = Access.UNKNOWN;
    for (Fields check : entry.checks()) {
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

  private Origin origin(AuditEntry entry) {
    return new Origin(
        identities.shared(CallerAddress.of(entry.request().text("callerip"))),
        identities.shared(entry.request().verbatim("callersupplieduseragent")));
  }

  private static Outcome outcome(AuditEntry entry, List<Fields> happenings) {
    Outcome outcome = Outcomes.of(entry);
    return outcome.succeeded() ? WorkspaceEvents.outcome(happenings) : outcome;
  }
}
