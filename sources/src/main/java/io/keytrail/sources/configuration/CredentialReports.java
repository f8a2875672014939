package io.keytrail.sources.configuration;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.configuration.ResourceState.Presence;
import io.keytrail.model.configuration.ResourceState.Property;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.RawRecord;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of IAM credential reports: which password, keys and certificates a user has, since when, and
 * when each was used last (IAM user guide, "Get credential reports for your AWS account").
 *
 * <p>The report does not say when it was made. A row stands at the latest date in it: it was not so
 * before, and the report may be of any later time. Rows name no key by its id.
 */
final class CredentialReports {
  private static final String TYPE = "AWS::IAM::User";

  /** Apart from the user as AWS Config sees it, for other things are told of it there. */
  private static final String CREDENTIALS = "#credentials";

  private static final int ARN_PARTS = 6;

  /** What has happened; when a password must be changed lies ahead. */
  private static final List<String> DATES =
      List.of(
          "user_creation_time",
          "password_last_changed",
          "password_last_used",
          "access_key_1_last_rotated",
          "access_key_1_last_used_date",
          "access_key_2_last_rotated",
          "access_key_2_last_used_date",
          "cert_1_last_rotated",
          "cert_2_last_rotated");

  private static final List<String> SHOWN =
      List.of(
          "user_creation_time",
          "mfa_active",
          "password_enabled",
          "password_last_changed",
          "password_last_used",
          "access_key_1_active",
          "access_key_1_last_rotated",
          "access_key_1_last_used_date",
          "access_key_1_last_used_region",
          "access_key_1_last_used_service",
          "access_key_2_active",
          "access_key_2_last_rotated",
          "access_key_2_last_used_date",
          "access_key_2_last_used_region",
          "access_key_2_last_used_service",
          "cert_1_active",
          "cert_1_last_rotated",
          "cert_2_active",
          "cert_2_last_rotated");

  private final Recorded recorded = new Recorded();

  static boolean recognises(Fields top) {
    return top.has("user")
        && top.has("usercreationtime")
        && top.has("accesskey1active")
        && top.has("arn");
  }

  NormalizeResult normalize(RawRecord record, Fields row) {
    String[] arn = row.text("arn").split(":", ARN_PARTS);
    if (arn.length < ARN_PARTS) {
      return new Rejected("the row of the credential report names no user");
    }
    Instant latest = latest(row);
    if (latest == null) {
      return new Rejected("the row of the credential report has no readable date");
    }
    return new Accepted(
        recorded.event(
            record,
            LogKind.IAM_CREDENTIAL_REPORT,
            latest,
            arn[ARN_PARTS - 2],
            "",
            "iam.amazonaws.com",
            state(row)));
  }

  private static ResourceState state(Fields row) {
    List<Property> properties = new ArrayList<>();
    for (String column : SHOWN) {
      String value = row.text(folded(column));
      if (told(value)) {
        properties.add(new Property(column, Excerpt.shortened(value)));
      }
    }
    return new ResourceState(
        TYPE,
        row.text("arn") + CREDENTIALS,
        List.of(row.text("user")),
        Presence.FOUND,
        "",
        digest(properties),
        properties,
        List.of());
  }

  private static String digest(List<Property> properties) {
    String[] parts =
        properties.stream().map(p -> p.name() + "=" + p.value()).toArray(String[]::new);
    return "%016x".formatted(Fingerprint.of(parts).high());
  }

  /** Reports spell out that there is nothing to tell. */
  private static boolean told(String value) {
    return switch (value) {
      case "", "N/A", "no_information", "not_supported" -> false;
      default -> true;
    };
  }

  private static @Nullable Instant latest(Fields row) {
    Instant latest = null;
    for (String column : DATES) {
      Instant date = EventTimes.first(row, folded(column));
      if (date != null && (latest == null || date.isAfter(latest))) {
        latest = date;
      }
    }
    return latest;
  }

  private static String folded(String column) {
    return column.replace("_", "");
  }
}
