package io.keytrail.verification.quality.single;

import io.keytrail.sources.fields.EventTimes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides by a record's shape whether it is of a log that Keytrail reads, and puts back what rule
 * tests leave out of records: a time, without which nothing is an event.
 */
final class RecordScope {
  private static final Set<String> BLOTTED = Set.of("", "...");
  private static final String TIME = "2026-01-05T10:00:00Z";

  /** Rules whose answer is not in the record they are tested with. */
  private static final Map<String, String> ANSWER_ELSEWHERE =
      Map.of(
          "Standard.GreyNoiseV3.MaliciousIP", "rests on another service's word about the address",
          "Kubernetes.API.IOC.Activity", "rests on a list of addresses the test brings along",
          "Standard.SignInFromRogueState", "rests on a place that the test brings along",
          "Standard.ImpossibleTravel.Login",
              "needs two sign-ins; the test gives one and keeps the other in a store");

  private RecordScope() {}

  /**
   * Why a record is out of scope; empty if it is in scope.
   *
   * @param logs the logs the rule says it is for
   */
  static String outOfScope(JsonNode record, String rule, String logs) {
    if (ANSWER_ELSEWHERE.containsKey(rule)) {
      return ANSWER_ELSEWHERE.get(rule);
    }
    if (kubernetes(record)) {
      return "log of a Kubernetes API server outside Cloud Audit Logs, which Keytrail does not read";
    }
    if (maimed(record)) {
      return "the record has lost its shape (field names or the calling service); no log holds it so";
    }
    if (timeField(record).isEmpty()) {
      return "log that Keytrail does not read (" + logs + ")";
    }
    return "";
  }

  private static boolean kubernetes(JsonNode record) {
    return record.path("apiVersion").asString("").startsWith("audit.k8s.io")
        || record.has("objectRef")
        || record.path("category").asString("").startsWith("kube-");
  }

  /** Whether field names were lowered, or the service that was called blotted out or left out. */
  private static boolean maimed(JsonNode record) {
    boolean lowered =
        record.has("eventname") || record.has("operationname") || record.has("protopayload");
    return lowered
        || (record.has("eventName") && BLOTTED.contains(record.path("eventSource").asString("")));
  }

  /** Name of the member that holds the time in a record of this shape; empty for other shapes. */
  private static String timeField(JsonNode record) {
    if (record.has("eventSource") && record.has("eventName")) {
      return "eventTime";
    }
    if (record.has("protoPayload")) {
      return "timestamp";
    }
    if (record.has("operationName") && (record.has("category") || record.has("resourceId"))) {
      return "time";
    }
    if (record.path("action").asString("").indexOf('.') > 0 && record.has("actor")) {
      return record.has("@timestamp") ? "@timestamp" : "created_at";
    }
    if (record.has("schemaVersion") && record.has("severity") && record.has("accountId")) {
      return "createdAt";
    }
    if (record.has("ProductArn") && record.has("AwsAccountId")) {
      return "CreatedAt";
    }
    boolean unified = record.has("Operation") && record.has("CreationTime");
    return unified ? "CreationTime" : "";
  }

  /** Takes out what was blotted or added, and puts the time back where it is missing. */
  static void complete(ObjectNode record) {
    unblot(record);
    String field = timeField(record);
    JsonNode told = record.path(field);
    if (!field.isEmpty() && !told.isNumber() && !time(told.asString(""))) {
      record.put(field, TIME);
    }
    if (record.path("protoPayload") instanceof ObjectNode payload && payload.has("at_sign_type")) {
      payload.set("@type", payload.remove("at_sign_type"));
    }
    List<String> added =
        record.propertyNames().stream().filter(name -> name.startsWith("p_")).toList();
    record.remove(added);
  }

  /** A value that was blotted out is unknown, and not a service or an address called "...". */
  private static void unblot(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(
          object.properties().stream()
              .filter(member -> member.getValue().asString("").equals("..."))
              .map(Map.Entry::getKey)
              .toList());
    }
    node.forEach(RecordScope::unblot);
  }

  private static boolean time(String text) {
    return EventTimes.parse(text) != null;
  }
}
