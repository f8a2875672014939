package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.cloudtrail.AwsCallers;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.TextPool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Amazon GuardDuty findings, as exported to a bucket and sent by EventBridge (member names in lower
 * camel case) and as {@code get-findings} prints them (upper camel case). Source: GuardDuty user
 * guide, "GuardDuty finding format".
 *
 * <p>A finding that is seen again is updated and delivered again; all its deliveries are one event
 * at the time it was first seen.
 */
final class GuardDutyFindings {
  static final String SERVICE = "guardduty.amazonaws.com";

  /** Kinds of action that name the other side of a connection or call. */
  private static final List<String> ACTIONS =
      List.of(
          "awsapicallaction",
          "kubernetesapicallaction",
          "rdsloginattemptaction",
          "networkconnectionaction");

  private final TextPool texts = new TextPool();

  static boolean recognises(Fields top) {
    return top.has("schemaversion")
        && top.has("accountid")
        && top.has("type")
        && top.has("severity")
        && top.object("service").has("detectorid", "eventfirstseen", "servicename");
  }

  NormalizeResult normalize(RawRecord record, Fields finding) {
    Fields service = finding.object("service");
    if (service.object("additionalinfo").text("sample").equals("true")) {
      return new Ignored("guardduty-sample");
    }
    if (service.text("archived").equals("true")) {
      return new Ignored("guardduty-archived");
    }
    Instant time = EventTimes.first(service, "eventfirstseen");
    time = time == null ? EventTimes.first(finding, "createdat", "updatedat") : time;
    if (time == null) {
      return new Rejected("the GuardDuty finding has no readable time");
    }
    String account = texts.shared(finding.text("accountid"));
    String region = texts.shared(finding.text("region"));
    Fields action = service.object("action");
    return new Accepted(
        new ActivityEvent(
            fingerprint(finding.text("id"), time),
            finding.text("id"),
            time,
            LogKind.GUARDDUTY,
            account,
            region,
            SERVICE,
            texts.shared(finding.text("type")),
            Access.UNKNOWN,
            actor(finding.object("resource"), account, region),
            new Origin(texts.shared(address(action)), ""),
            outcome(action),
            targets(finding.object("resource")),
            record));
  }

  /** The same for every copy of a finding, in whichever service's form. */
  static Fingerprint fingerprint(String id, Instant firstSeen) {
    return Fingerprint.of("guardduty", id, firstSeen.toString());
  }

  private static Actor actor(Fields resource, String account, String region) {
    Fields key = resource.object("accesskeydetails");
    if (key.has("accesskeyid", "principalid", "username")) {
      return AwsCallers.ofKey(
          key.text("usertype"),
          account,
          key.text("principalid"),
          key.text("username"),
          key.text("accesskeyid"));
    }
    String instance = resource.object("instancedetails").text("instanceid");
    if (!instance.isEmpty()) {
      return AwsCallers.ofInstance(account, region, instance);
    }
    List<ResourceRef> touched = targets(resource);
    return AwsCallers.unknown(account, touched.isEmpty() ? "" : touched.getFirst().name());
  }

  private static String address(Fields action) {
    for (String kind : ACTIONS) {
      String address =
          action.object(kind).object("remoteipdetails").text("ipaddressv4", "ipaddressv6");
      if (!address.isEmpty()) {
        return address;
      }
    }
    return "";
  }

  private static Outcome outcome(Fields action) {
    String error = action.object("awsapicallaction").text("errorcode");
    if (error.isEmpty()) {
      return Outcome.SUCCESS;
    }
    boolean denied = error.contains("Denied") || error.contains("Unauthorized");
    return new Outcome(denied ? Outcome.Status.DENIED : Outcome.Status.FAILURE, error);
  }

  private static List<ResourceRef> targets(Fields resource) {
    List<ResourceRef> targets = new ArrayList<>();
    add(targets, "instance", resource.object("instancedetails").text("instanceid"));
    for (Fields bucket : resource.objects("s3bucketdetails")) {
      add(targets, "bucket", bucket.text("arn", "name"));
    }
    add(targets, "cluster", resource.object("eksclusterdetails").text("arn", "name"));
    add(targets, "cluster", resource.object("ecsclusterdetails").text("arn", "name"));
    add(targets, "function", resource.object("lambdadetails").text("functionarn", "functionname"));
    add(
        targets,
        "database",
        resource.object("rdsdbinstancedetails").text("dbinstancearn", "dbinstanceidentifier"));
    return targets;
  }

  private static void add(List<ResourceRef> targets, String type, String name) {
    if (!name.isEmpty()) {
      targets.add(new ResourceRef(type, name));
    }
  }
}
