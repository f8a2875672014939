package io.keytrail.sources.findings;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Alerts of GitHub's secret scanning: the REST API's and the {@code alert} of webhooks. Source:
 * GitHub REST API, "Secret scanning", and webhook event {@code secret_scanning_alert}.
 *
 * <p>An alert says that a credential lies open, not that anybody used it. The secret itself is
 * never kept: what goes on is the id by which the activity logs know the credential. An alert that
 * holds none is counted and left out.
 */
final class SecretAlerts {
  private static final String PRODUCT = "GitHub secret scanning";
  private static final Set<String> NO_SECRETS = Set.of("false_positive", "used_in_tests");

  private final OcsfFindings findings = new OcsfFindings();

  static boolean recognises(Fields top) {
    Fields alert = body(top);
    return alert.has("secrettype") && alert.has("number") && alert.has("htmlurl", "locationsurl");
  }

  private static Fields body(Fields top) {
    Fields alert = top.object("alert");
    return alert.has("secrettype") ? alert : top;
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields alert = body(top);
    if (NO_SECRETS.contains(alert.text("resolution"))) {
      return new Ignored("secret-alert-dismissed");
    }
    Instant time = EventTimes.first(alert, "createdat", "firstdetectedat");
    if (time == null) {
      return new Rejected("the secret-scanning alert has no readable time");
    }
    LeakedCredential leaked = LeakedCredential.in(alert.text("secret"));
    if (leaked == null) {
      return new Ignored("secret-alert-without-key-id");
    }
    JsonSlice finding = OcsfDocument.of(told(top, alert, leaked, time), "");
    return findings.normalize(new RawRecord(record.provenance(), finding), Fields.of(finding));
  }

  private static Map<AlertField, List<String>> told(
      Fields top, Fields alert, LeakedCredential leaked, Instant time) {
    Fields repository =
        alert.has("repository") ? alert.object("repository") : top.object("repository");
    boolean open =
        repository.text("private").equals("false") || alert.text("publiclyleaked").equals("true");
    String place = repository.text("fullname");
    String path = alert.object("firstlocationdetected").text("path");
    Map<AlertField, List<String>> told = new EnumMap<>(AlertField.class);
    put(told, AlertField.ID, alert.text("htmlurl", "url", "locationsurl"));
    put(told, AlertField.TIME, time.toString());
    put(told, AlertField.TITLE, alert.text("secrettypedisplayname", "secrettype"));
    put(told, AlertField.TYPE, open ? "secret-in-public-repository" : "secret-in-repository");
    put(told, AlertField.SEVERITY, severity(alert.text("validity"), open));
    put(told, AlertField.PRODUCT, PRODUCT);
    put(told, AlertField.CLOUD, leaked.cloud().label());
    put(told, AlertField.ACCOUNT, leaked.account(top.object("organization").text("login")));
    put(told, AlertField.USER, leaked.owner());
    put(told, AlertField.KEY, leaked.id());
    put(told, AlertField.RESOURCE, path.isEmpty() ? place : place + "/" + path);
    return told;
  }

  private static void put(Map<AlertField, List<String>> told, AlertField field, String text) {
    if (!text.isEmpty()) {
      told.put(field, List.of(text));
    }
  }

  private static String severity(String validity, boolean open) {
    return switch (validity) {
      case "active" -> open ? "critical" : "high";
      case "inactive" -> "low";
      default -> open ? "high" : "medium";
    };
  }
}
