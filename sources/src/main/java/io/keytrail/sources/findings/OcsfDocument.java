package io.keytrail.sources.findings;

import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.json.JsonSlice;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what an alert tells as a Detection Finding of OCSF, so that rules on alerts need to know
 * one form only.
 */
final class OcsfDocument {
  private static final int DETECTION_FINDING = 2004;
  private static final int FINDINGS = 2;
  private static final int HIGHEST = 6;
  private static final int OTHER = 99;

  private final Map<AlertField, List<String>> told;

  private OcsfDocument(Map<AlertField, List<String>> told) {
    this.told = told;
  }

  /**
   * The finding.
   *
   * @param told what the alert tells of each field
   * @param raw the alert as it came, which the finding keeps; empty to leave it out
   */
  static JsonSlice of(Map<AlertField, List<String>> told, String raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      json.object(() -> new OcsfDocument(told).write(raw, json));
    }
    return JsonSlice.parse(out.toByteArray());
  }

  private void write(String raw, JsonWriter json) {
    json.number("class_uid", DETECTION_FINDING);
    json.number("category_uid", FINDINGS);
    json.number("severity_id", severity(first(AlertField.SEVERITY)));
    text("status", AlertField.STATUS, json);
    json.number("status_id", status(first(AlertField.STATUS)));
    json.object("finding_info", () -> findingInfo(json));
    json.object(
        "metadata", () -> json.object("product", () -> text("name", AlertField.PRODUCT, json)));
    json.object(
        "cloud",
        () -> {
          text("provider", AlertField.CLOUD, json);
          text("region", AlertField.REGION, json);
          json.object("account", () -> text("uid", AlertField.ACCOUNT, json));
        });
    json.object(
        "actor",
        () ->
            json.object(
                "user",
                () -> {
                  text("name", AlertField.USER, json);
                  text("uid", AlertField.USER_ID, json);
                  text("type", AlertField.USER_TYPE, json);
                  text("credential_uid", AlertField.KEY, json);
                }));
    json.object("src_endpoint", () -> text("ip", AlertField.ADDRESS, json));
    json.objects("resources", all(AlertField.RESOURCE), name -> json.text("uid", name));
    if (!raw.isEmpty()) {
      json.text("raw_data", raw);
    }
  }

  private void findingInfo(JsonWriter json) {
    text("uid", AlertField.ID, json);
    text("title", AlertField.TITLE, json);
    text("first_seen_time_dt", AlertField.TIME, json);
    json.texts("types", all(AlertField.TYPE));
    List<Runnable> attacks = new ArrayList<>();
    for (String uid : all(AlertField.TECHNIQUE)) {
      attacks.add(() -> json.object("technique", () -> json.text("uid", uid)));
    }
    for (String tactic : all(AlertField.TACTIC)) {
      attacks.add(
          () -> json.object("tactic", () -> json.text(isId(tactic) ? "uid" : "name", tactic)));
    }
    if (!attacks.isEmpty()) {
      json.objects("attacks", attacks, Runnable::run);
    }
  }

  private static boolean isId(String tactic) {
    return tactic.startsWith("TA0");
  }

  private void text(String name, AlertField field, JsonWriter json) {
    String text = first(field);
    if (!text.isEmpty()) {
      json.text(name, text);
    }
  }

  private String first(AlertField field) {
    List<String> texts = all(field);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private List<String> all(AlertField field) {
    return told.getOrDefault(field, List.of());
  }

  /** The number of a word for how severe something is; of a number from 0 to 6 itself. */
  private static int severity(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "informational", "information", "info" -> 1;
      case "low", "minor", "notice" -> 2;
      case "medium", "moderate", "warning" -> 3;
      case "high", "major", "error" -> 4;
      case "critical", "severe" -> 5;
      case "fatal", "emergency" -> HIGHEST;
      case "" -> 0;
      default -> number(text);
    };
  }

  private static int number(String text) {
    boolean one = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '0' + HIGHEST;
    return one ? text.charAt(0) - '0' : OTHER;
  }

  private static int status(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "suppressed", "dismissed", "muted", "false positive", "falsepositive" -> 3;
      case "resolved", "closed" -> 4;
      case "" -> 0;
      default -> OTHER;
    };
  }
}
