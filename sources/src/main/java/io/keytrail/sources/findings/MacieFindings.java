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
import java.util.List;
import java.util.stream.Stream;

/**
 * Amazon Macie findings, as EventBridge delivers and {@code get-findings} prints them. Source:
 * Macie user guide, "Amazon EventBridge event schema for Macie findings"; Macie API reference,
 * "Findings".
 *
 * <p>A policy finding names who opened the bucket; a finding of sensitive data names nobody, and is
 * about the bucket. All deliveries of a finding are one event at the time it was made.
 */
final class MacieFindings {
  private static final String SERVICE = "macie.amazonaws.com";

  private final TextPool texts = new TextPool();

  static boolean recognises(Fields top) {
    return top.has("resourcesaffected")
        && top.has("accountid")
        && top.has("type")
        && top.has("category")
        && top.has("schemaversion");
  }

  NormalizeResult normalize(RawRecord record, Fields finding) {
    if (finding.text("sample").equals("true")) {
      return new Ignored("macie-sample");
    }
    if (finding.text("archived").equals("true")) {
      return new Ignored("macie-archived");
    }
    Instant time = EventTimes.first(finding, "createdat", "updatedat");
    if (time == null) {
      return new Rejected("the Macie finding has no readable time");
    }
    String account = texts.shared(finding.text("accountid"));
    Fields affected = finding.object("resourcesaffected");
    String bucket = affected.object("s3bucket").text("arn", "name");
    Fields actor = finding.object("policydetails").object("actor");
    String address = actor.object("ipaddressdetails").text("ipaddressv4", "ipaddressv6");
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of("macie", finding.text("id"), time.toString()),
            finding.text("id"),
            time,
            LogKind.AWS_FINDING,
            account,
            texts.shared(finding.text("region")),
            SERVICE,
            texts.shared(finding.text("type")),
            Access.UNKNOWN,
            actor(actor.object("useridentity"), account, bucket),
            new Origin(texts.shared(address), ""),
            Outcome.SUCCESS,
            targets(bucket, affected.object("s3object").text("path", "key")),
            record));
  }

  /** The identity has one member for each type of caller, of which one is filled. */
  private static Actor actor(Fields identity, String account, String bucket) {
    Fields session = identity.object("assumedrole", "federateduser");
    if (!session.isEmpty()) {
      return named(session, account, bucket);
    }
    Fields user = identity.object("iamuser", "root");
    return user.isEmpty() ? AwsCallers.unknown(account, bucket) : named(user, account, bucket);
  }

  private static Actor named(Fields caller, String account, String bucket) {
    String name = caller.text("arn", "username");
    String owner = caller.text("accountid");
    return name.isEmpty()
        ? AwsCallers.unknown(account, bucket)
        : AwsCallers.named(name, owner.isEmpty() ? account : owner, caller.text("accesskeyid"));
  }

  private static List<ResourceRef> targets(String bucket, String object) {
    return Stream.of(new ResourceRef("bucket", bucket), new ResourceRef("object", object))
        .filter(target -> !target.name().isEmpty())
        .toList();
  }
}
