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

/**
 * What IAM Access Analyzer says of resources that others can use, as EventBridge delivers and
 * {@code list-findings} prints it. Source: IAM user guide, "Monitoring AWS IAM Access Analyzer with
 * Amazon EventBridge"; Access Analyzer API reference, "FindingSummary".
 *
 * <p>It names the resource and not who opened it. A role is its own subject, so that what strangers
 * can take on and what is done with it stand together. Changes of a finding are one event at the
 * time it was made.
 */
final class AccessAnalyzerFindings {
  private static final String SERVICE = "access-analyzer.amazonaws.com";

  private final TextPool texts = new TextPool();

  static boolean recognises(Fields top) {
    return top.has("analyzedat")
        && top.has("resourcetype")
        && top.has("status")
        && top.has("accountid", "resourceowneraccount");
  }

  NormalizeResult normalize(RawRecord record, Fields finding) {
    if (!finding.text("status").equals("ACTIVE") || finding.text("isdeleted").equals("true")) {
      return new Ignored("access-analyzer-not-active");
    }
    if (!finding.has("principal") || finding.has("error")) {
      return new Ignored("access-analyzer-without-principal");
    }
    Instant time = EventTimes.first(finding, "createdat", "updatedat", "analyzedat");
    if (time == null) {
      return new Rejected("the Access Analyzer finding has no readable time");
    }
    String account = texts.shared(finding.text("accountid", "resourceowneraccount"));
    String resource = finding.text("resource");
    boolean open = finding.text("ispublic").equals("true");
    return new Accepted(
        new ActivityEvent(
            Fingerprint.of("access-analyzer", finding.text("id"), time.toString()),
            finding.text("id"),
            time,
            LogKind.AWS_FINDING,
            account,
            texts.shared(finding.text("region")),
            SERVICE,
            open ? "PublicAccess" : "ExternalAccess",
            Access.UNKNOWN,
            subject(finding.text("resourcetype"), account, resource),
            new Origin("", ""),
            Outcome.SUCCESS,
            resource.isEmpty() ? List.of() : List.of(new ResourceRef("resource", resource)),
            record));
  }

  private static Actor subject(String type, String account, String resource) {
    return type.equals("AWS::IAM::Role") && AwsCallers.isArn(resource)
        ? AwsCallers.named(resource, account, "")
        : AwsCallers.unknown(account, resource);
  }
}
