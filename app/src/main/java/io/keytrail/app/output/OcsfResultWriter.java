package io.keytrail.app.output;

import io.keytrail.app.run.HuntResult;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.Reason;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The result as OCSF 1.8 events, one a line: an Incident Finding (class 2005) for every incident,
 * and behind it a Detection Finding (class 2004) for each of its reasons with the events it rests
 * on. Class and attribute names, ids and requirements are those of the Open Cybersecurity Schema
 * Framework.
 */
final class OcsfResultWriter implements ResultWriter {
  private static final String SCHEMA = "1.8.0";
  private static final String ATTACK_VERSION = "19";
  private static final int FINDINGS = 2;
  private static final int DETECTION_FINDING = 2004;
  private static final int INCIDENT_FINDING = 2005;
  private static final int CREATE = 1;
  private static final int STATUS_NEW = 1;
  private static final int ANALYTIC_RULE = 1;
  private static final int MAX_EVIDENCES = 20;

  private final Presentation presentation;

  OcsfResultWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(HuntResult result, OutputStream out) {
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.LINES)) {
      for (Incident incident : result.incidents()) {
        Redaction redaction = presentation.redaction().knowing(incident);
        json.object(() -> {
          incidentFinding(incident, redaction, json);
          sources(result.attributions(), json);
        });
        for (Reason reason : incident.reasons()) {
          json.object(() -> {
            detectionFinding(incident, reason, redaction, json);
            sources(result.attributions(), json);
          });
        }
      }
    }
  }

  private void incidentFinding(Incident incident, Redaction redaction, JsonWriter json) {
    head(INCIDENT_FINDING, incident, incident.id(), json);
    json.number("start_time", incident.firstEvent().toEpochMilli());
    json.number("end_time", incident.lastEvent().toEpochMilli());
    json.text("desc", redaction.text(description(incident)));
    json.decimal("risk_score", incident.score());
    json.flag("is_suspected_breach", incident.paging());
    // Nobody has been assigned, and the class asks for somebody or some group.
    json.object("assignee_group", () -> json.text("name", "unassigned"));
    attacks("attacks", incident.techniques(), json);
    json.objects(
        "finding_info_list",
        incident.reasons(),
        reason -> findingInfo(incident, reason, redaction, json));
  }

  /** Who is to be named where answers of network databases are shown, for OCSF has no place. */
  private static void sources(List<String> attributions, JsonWriter json) {
    if (!attributions.isEmpty()) {
      json.object("unmapped", () -> json.texts("attributions", attributions));
    }
  }

  private static String description(Incident incident) {
    String story = String.join(" ", incident.story());
    LastLegitimate last = incident.lastLegitimate();
    return last == null ? story : story + " Owner last seen " + last.text();
  }

  private void detectionFinding(
      Incident incident, Reason reason, Redaction redaction, JsonWriter json) {
    head(DETECTION_FINDING, incident, uid(incident, reason), json);
    json.flag("is_alert", incident.paging());
    json.number("count", reason.count());
    json.object("finding_info", () -> findingInfo(incident, reason, redaction, json));
    json.objects(
        "evidences", evidence(incident, reason), event -> evidence(event, redaction, json));
  }

  private void head(int classUid, Incident incident, String uid, JsonWriter json) {
    json.number("category_uid", FINDINGS);
    json.text("category_name", "Findings");
    json.number("class_uid", classUid);
    json.text(
        "class_name", classUid == INCIDENT_FINDING ? "Incident Finding" : "Detection Finding");
    json.number("activity_id", CREATE);
    json.text("activity_name", "Create");
    json.number("type_uid", classUid * 100L + CREATE);
    json.number("time", detected(incident).toEpochMilli());
    json.number("severity_id", severityId(incident.severity()));
    json.text("severity", capitalised(incident.severity().word()));
    json.number("status_id", STATUS_NEW);
    json.text("status", "New");
    json.object(
        "metadata",
        () -> {
          json.text("version", SCHEMA);
          json.text("uid", uid);
          json.texts("profiles", List.of("cloud"));
          json.object(
              "product",
              () -> {
                json.text("name", "Keytrail");
                json.text("vendor_name", "Keytrail");
                json.text("version", presentation.toolVersion());
              });
        });
    json.object("cloud", () -> json.text("provider", providerName(incident.provider())));
  }

  private static void findingInfo(
      Incident incident, Reason reason, Redaction redaction, JsonWriter json) {
    json.text("uid", uid(incident, reason));
    json.text("title", redaction.text(reason.text()));
    json.number("first_seen_time", incident.firstEvent().toEpochMilli());
    json.number("last_seen_time", incident.lastEvent().toEpochMilli());
    json.texts("types", List.of(reason.layer().label()));
    json.object(
        "analytic",
        () -> {
          json.text("name", reason.detection());
          json.text("uid", reason.detection());
          json.number("type_id", ANALYTIC_RULE);
          json.text("type", "Rule");
        });
    attacks("attacks", reason.techniques(), json);
  }

  private static void attacks(String name, List<String> techniques, JsonWriter json) {
    if (techniques.isEmpty()) {
      return;
    }
    json.objects(
        name,
        techniques,
        technique -> {
          json.text("version", ATTACK_VERSION);
          boolean sub = technique.indexOf('.') >= 0;
          json.object(sub ? "sub_technique" : "technique", () -> json.text("uid", technique));
        });
  }

  private static List<EventTrace> evidence(Incident incident, Reason reason) {
    return incident.events().stream()
        .filter(event -> event.detections().contains(reason.detection()))
        .map(IncidentEvent::event)
        .limit(MAX_EVIDENCES)
        .toList();
  }

  private static void evidence(EventTrace event, Redaction redaction, JsonWriter json) {
    json.text("uid", event.id());
    json.object(
        "actor",
        () ->
            json.object(
                "user",
                () -> {
                  json.text("uid", redaction.text(event.actor().principal().key()));
                  json.text("name", redaction.text(event.actor().principal().name()));
                }));
    json.object(
        "api",
        () -> {
          json.text("operation", redaction.text(event.action()));
          json.object("service", () -> json.text("name", event.service()));
        });
    if (!event.origin().address().isEmpty()) {
      json.object("src_endpoint", () -> json.text("ip", redaction.text(event.origin().address())));
    }
    json.object(
        "data",
        () -> {
          json.text("time", event.time().toString());
          json.text("file", redaction.text(event.provenance().file()));
          json.number("record", event.provenance().record());
        });
  }

  private static String uid(Incident incident, Reason reason) {
    return incident.id() + "/" + reason.detection();
  }

  private static Instant detected(Incident incident) {
    Instant detectedAt = incident.detectedAt();
    return detectedAt == null ? incident.lastEvent() : detectedAt;
  }

  private static int severityId(Severity severity) {
    return switch (severity) {
      case S0 -> 5;
      case S1 -> 4;
      case S2 -> 3;
      case S3 -> 2;
    };
  }

  private static String providerName(Provider provider) {
    return switch (provider) {
      case AWS -> "AWS";
      case GCP -> "GCP";
      case AZURE -> "Azure";
      case GITHUB -> "GitHub";
    };
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
