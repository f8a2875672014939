package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Detection Findings of the Open Cybersecurity Schema Framework (class 2004), which Security Lake,
 * Security Hub and many other tools write. Source: schema.ocsf.io, class Detection Finding,
 * versions 1.1 to 1.8.
 *
 * <p>A finding keeps its id when it is updated; all its copies are one event at the time it was
 * first seen.
 */
final class OcsfFindings {
  private static final String DETECTION_FINDING = "2004";
  private static final String SUPPRESSED = "3";
  private static final String RESOLVED = "4";
  private static final String[] FIRST_SEEN = {
    "firstseentimedt", "firstseentime", "createdtimedt", "createdtime"
  };
  private static final String[] TIMES = {"starttimedt", "starttime", "timedt", "time"};
  private static final int MOST_TARGETS = 50;

  /** GuardDuty's own names of its finding types: purpose, resource and what was found. */
  private static final Pattern GUARDDUTY_TYPE =
      Pattern.compile("[A-Za-z]+:[A-Za-z0-9]+/[A-Za-z0-9.!:-]+");

  private final AlertSubjects subjects = new AlertSubjects();

  static boolean recognises(Fields top) {
    return top.text("classuid").equals(DETECTION_FINDING) && top.has("findinginfo", "metadata");
  }

  NormalizeResult normalize(RawRecord record, Fields finding) {
    String product = product(finding);
    if (product.equals("Keytrail")) {
      return new Ignored("keytrail-finding");
    }
    switch (finding.text("statusid")) {
      case SUPPRESSED -> {
        return new Ignored("ocsf-finding-suppressed");
      }
      case RESOLVED -> {
        return new Ignored("ocsf-finding-resolved");
      }
      default -> {
        // New, in progress, or of a status of the tool's own.
      }
    }
    Fields info = finding.object("findinginfo");
    Instant seen = EventTimes.first(info, FIRST_SEEN);
    Instant time = seen == null ? EventTimes.first(finding, TIMES) : seen;
    if (time == null) {
      return new Rejected("the OCSF finding has no readable time");
    }
    NamedSubject subject = NamedSubject.of(finding);
    Provider cloud = AlertSubjects.cloud(finding, subject);
    if (cloud == null) {
      return new Rejected("the OCSF finding tells neither its cloud nor anybody of one");
    }
    return new Accepted(event(record, finding, time, subject, cloud));
  }

  private ActivityEvent event(
      RawRecord record, Fields finding, Instant time, NamedSubject subject, Provider cloud) {
    Fields info = finding.object("findinginfo");
    String product = product(finding);
    String id = info.text("uid");
    String type = type(info);
    boolean guardDuty =
        product.toLowerCase(Locale.ROOT).contains("guardduty")
            && GUARDDUTY_TYPE.matcher(type).matches();
    String ownId = guardDuty ? id.substring(id.lastIndexOf('/') + 1) : id;
    return new ActivityEvent(
        fingerprint(record, product, ownId, guardDuty, time),
        ownId,
        time,
        guardDuty ? LogKind.GUARDDUTY : log(cloud),
        subjects.shared(subject.account()),
        subjects.shared(subject.region()),
        subjects.shared(guardDuty ? GuardDutyFindings.SERVICE : product),
        subjects.shared(type),
        Access.UNKNOWN,
        subjects.actor(cloud, subject),
        new Origin(subjects.shared(CallerAddress.of(address(finding))), ""),
        Outcome.SUCCESS,
        targets(finding),
        record);
  }

  private static Fingerprint fingerprint(
      RawRecord record, String product, String id, boolean guardDuty, Instant time) {
    if (id.isEmpty()) {
      return Fingerprint.of(record.document().json());
    }
    return guardDuty
        ? GuardDutyFindings.fingerprint(id, time)
        : Fingerprint.of("ocsf-finding", product, id);
  }

  static LogKind log(Provider cloud) {
    return switch (cloud) {
      case AWS -> LogKind.ALERT_AWS;
      case GCP -> LogKind.ALERT_GCP;
      case AZURE -> LogKind.ALERT_AZURE;
      case GITHUB -> LogKind.ALERT_GITHUB;
    };
  }

  private static String product(Fields finding) {
    Fields product = finding.object("metadata").object("product");
    String name = product.text("name");
    return name.isEmpty() ? product.text("vendorname") : name;
  }

  private static String type(Fields info) {
    for (JsonSlice type : info.list("types")) {
      String text = type.text();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return info.text("title");
  }

  /** Where it came from, by the finding itself or by the first piece of evidence that tells. */
  private static String address(Fields finding) {
    String address = finding.object("srcendpoint").text("ip");
    for (Fields evidence : finding.objects("evidences")) {
      address = address.isEmpty() ? evidence.object("srcendpoint").text("ip") : address;
    }
    return address;
  }

  private static List<ResourceRef> targets(Fields finding) {
    List<ResourceRef> targets = new ArrayList<>();
    for (Fields resource : finding.objects("resources", "resource")) {
      String name = resource.text("uid", "name");
      String type = resource.text("type").toLowerCase(Locale.ROOT);
      ResourceRef target = new ResourceRef(type.isEmpty() ? "resource" : type, name);
      if (!name.isEmpty() && targets.size() < MOST_TARGETS && !targets.contains(target)) {
        targets.add(target);
      }
    }
    return targets;
  }
}
