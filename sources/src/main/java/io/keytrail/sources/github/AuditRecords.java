package io.keytrail.sources.github;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Outcome.Status;
import io.keytrail.model.event.RawRecord;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.AccessWords;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.Locale;

/**
 * Entries of the audit log. The service is the action's category ({@code repo}), the account the
 * organisation, or the enterprise where none is named. Only {@code _document_id} tells copies of an
 * entry apart from others; an entry without one is itself by its text.
 */
final class AuditRecords {
  private static final String[] TIMES = {"createdat", "timestamp", "atsigntimestamp"};
  private static final int FORBIDDEN = 403;
  private static final int UNAUTHORIZED = 401;
  private static final int FIRST_ERROR = 400;

  private final AuditIdentities identities = new AuditIdentities();

  NormalizeResult normalize(RawRecord record, Fields top) {
    // Shippers set @timestamp to the time of their own work, so GitHub's own word goes first.
    Instant time = EventTimes.first(top, TIMES);
    if (time == null) {
      return new Rejected("the GitHub record has no readable time");
    }
    return new Accepted(event(record, AuditFields.of(top), time));
  }

  private ActivityEvent event(RawRecord record, AuditFields fields, Instant time) {
    String action = fields.text("action");
    String category = action.substring(0, action.indexOf('.'));
    String organisation = fields.first("org");
    String account = organisation.isEmpty() ? fields.first("business") : organisation;
    String id = fields.text("documentid");
    return new ActivityEvent(
        id.isEmpty()
            ? Fingerprint.of(record.document().json())
            : Fingerprint.of("github", id, action),
        id,
        time,
        LogKind.GITHUB_AUDIT,
        identities.shared(account),
        "",
        identities.shared(category),
        identities.shared(action),
        access(fields, category, action.substring(category.length() + 1)),
        identities.actor(fields, identities.shared(account)),
        new Origin(
            identities.shared(CallerAddress.of(fields.text("actorip"))),
            identities.shared(fields.top().verbatim("useragent"))),
        outcome(fields, action),
        Targets.of(fields, action),
        record);
  }

  private static Access access(AuditFields fields, String category, String verb) {
    if (category.equals("git")) {
      return verb.equals("push") ? Access.WRITE : Access.READ;
    }
    if (category.equals("api")) {
      String method = fields.text("requestmethod").toUpperCase(Locale.ROOT);
      return switch (method) {
        case "GET", "HEAD" -> Access.READ;
        case "" -> Access.UNKNOWN;
        default -> Access.WRITE;
      };
    }
    if (category.equals("repo") && verb.equals("access")) {
      return Access.WRITE; // The visibility was changed.
    }
    return switch (fields.text("operationtype")) {
      case "access" -> Access.READ;
      case "create", "modify", "remove", "restore", "transfer" -> Access.WRITE;
      default -> AccessWords.of(verb);
    };
  }

  /** The log holds what was done; what was refused is named as such. */
  private static Outcome outcome(AuditFields fields, String action) {
    return switch (action) {
      case "api.request" -> ofStatus(fields.text("statuscode"));
      case "protected_branch.rejected_ref_update" -> new Outcome(Status.DENIED, "rejected");
      case "user.failed_login", "user.two_factor_challenge_failure" ->
          new Outcome(Status.FAILURE, action.substring(action.indexOf('.') + 1));
      default -> Outcome.SUCCESS;
    };
  }

  private static Outcome ofStatus(String code) {
    int status =
        code.length() == 3 && code.chars().allMatch(c -> c >= '0' && c <= '9')
            ? Integer.parseInt(code)
            : 0;
    if (status < FIRST_ERROR) {
      return Outcome.SUCCESS;
    }
    boolean denied = status == FORBIDDEN || status == UNAUTHORIZED;
    return new Outcome(denied ? Status.DENIED : Status.FAILURE, code);
  }
}
