package io.keytrail.verification.recorded;

import io.keytrail.model.event.ActivityEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The parse of one record that others publish, in Elastic Common Schema, beside ours. */
record ExpectedParse(JsonNode fields) {
  /** How the files that hold such parses end. */
  static final String SUFFIX = "-expected.json";

  /** A field of both: what they expect and what we read. */
  record Pair(String expected, String actual) {
    boolean agrees() {
      return expected.toLowerCase(Locale.ROOT).equals(actual.toLowerCase(Locale.ROOT));
    }
  }

  /** Every field that they have a value for, by our name of it. */
  Map<String, Pair> beside(ActivityEvent event) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    add(pairs, "time", time(), event.time().truncatedTo(ChronoUnit.MILLIS).toString());
    add(pairs, "id", text("event.id"), event.id());
    add(pairs, "action", text("event.action"), event.action());
    add(pairs, "outcome", text("event.outcome"), event.outcome().status().label());
    add(pairs, "address", text("source.ip"), event.origin().address());
    add(pairs, "userAgent", text("user_agent.original"), event.origin().userAgent());
    add(pairs, "region", text("cloud.region"), event.region());
    add(pairs, "service", service(), event.service());
    add(
        pairs,
        "account",
        text("cloud.account.id", "cloud.project.id", "azure.subscription_id"),
        event.account());
    add(
        pairs,
        "principal",
        text(
            "aws.cloudtrail.user_identity.arn",
            "client.user.email",
            "azure.signinlogs.properties.user_principal_name"),
        event.actor().principal().name());
    add(
        pairs,
        "credential",
        text("aws.cloudtrail.user_identity.access_key_id"),
        event.actor().credential() == null ? "" : event.actor().credential().id());
    return pairs;
  }

  private static void add(Map<String, Pair> pairs, String name, String expected, String actual) {
    if (!expected.isEmpty()) {
      pairs.put(name, new Pair(expected, actual));
    }
  }

  private String time() {
    return Instant.parse(text("@timestamp")).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Only here the provider of an event is the service that was called. */
  private String service() {
    return fields.has("aws") ? text("event.provider") : text("service.name");
  }

  private String text(String... names) {
    for (String name : names) {
      String text = fields.at("/" + name.replace('.', '/')).asString("");
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
