package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.RawRecord;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities of the Admin SDK Reports API ({@code admin#reports#activity}). One activity is one
 * event, named by the first of its events; applications other than login and admin are left to a
 * later reader.
 */
final class WorkspaceReports {
  private final GcpIdentities identities;

  WorkspaceReports(GcpIdentities identities) {
    this.identities = identities;
  }

  NormalizeResult normalize(RawRecord record, Fields activity) {
    Fields id = activity.object("id");
    String application = id.text("applicationname");
    LogKind log = log(application);
    if (log == null) {
      return new Ignored("workspace-activity");
    }
    List<Fields> events = activity.objects("events");
    String action = events.isEmpty() ? "" : WorkspaceEvents.name(events.getFirst());
    if (action.isEmpty()) {
      return new Rejected("the Workspace activity names no event");
    }
    Instant time = EventTimes.first(id, "time");
    if (time == null) {
      return new Rejected("the Workspace activity has no readable time");
    }
    String qualifier = id.text("uniquequalifier");
    Fields actor = activity.object("actor");
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of("workspace", application, time.toString(), qualifier, action),
            qualifier,
            time,
            log,
            identities.shared(id.text("customerid")),
            "",
            identities.shared(application + ".googleapis.com"),
            identities.shared(action),
            log == LogKind.WORKSPACE_ADMIN ? Access.WRITE : Access.UNKNOWN,
            identities.workspaceActor(
                actor.text("email"),
                actor.text("key", "profileid"),
                WorkspaceEvents.multiFactor(events)),
            new Origin(
                identities.shared(CallerAddress.of(activity.text("ipaddress"))),
                identities.shared(activity.verbatim("useragent"))),
            WorkspaceEvents.outcome(events),
            WorkspaceEvents.targets(events),
            record));
  }

  private static @Nullable LogKind log(String application) {
    return switch (application) {
      case "login", "saml", "user_accounts", "token" -> LogKind.WORKSPACE_LOGIN;
      case "admin" -> LogKind.WORKSPACE_ADMIN;
      default -> null;
    };
  }
}
