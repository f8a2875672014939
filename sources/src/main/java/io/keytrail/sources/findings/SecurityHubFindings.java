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
import io.keytrail.model.json.JsonSlice;
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
import java.util.Locale;
import java.util.stream.Stream;

/**
 * AWS Security Hub findings in the AWS Security Finding Format (Security Hub user guide, "AWS
 * Security Finding Format"). What Security Hub passes on from GuardDuty becomes the same event as
 * GuardDuty's own delivery.
 */
final class SecurityHubFindings {
  private static final String FROM_GUARDDUTY = "product/aws/guardduty";

  private final TextPool texts = new TextPool();

  static boolean recognises(Fields top) {
    return top.has("productarn") && top.has("generatorid") && top.has("awsaccountid");
  }

  NormalizeResult normalize(RawRecord record, Fields finding) {
    boolean archived = finding.text("recordstate").equals("ARCHIVED");
    String workflow = finding.object("workflow").text("status");
    if (archived || workflow.equals("SUPPRESSED")) {
      return new Ignored(archived ? "security-hub-archived" : "security-hub-suppressed");
    }
    Fields product = finding.object("productfields");
    if (product.text("sample").equals("true") || isSample(product.text("additionalinfo"))) {
      return new Ignored("security-hub-sample");
    }
    Instant time = EventTimes.first(finding, "firstobservedat", "createdat", "updatedat");
    if (time == null) {
      return new Rejected("the Security Hub finding has no readable time");
    }
    String id = finding.text("id");
    String type = type(finding);
    boolean guardDuty = finding.text("productarn").endsWith(FROM_GUARDDUTY);
    String account = texts.shared(finding.text("awsaccountid"));
    List<Fields> resources = finding.objects("resources");
    String region = texts.shared(region(finding, resources));
    return new Accepted(
        new ActivityEvent(
            guardDuty
                ? GuardDutyFindings.fingerprint(lastPart(id), time)
                : Fingerprint.of("security-hub", id, time.toString()),
            guardDuty ? lastPart(id) : id,
            time,
            guardDuty ? LogKind.GUARDDUTY : LogKind.SECURITY_HUB,
            account,
            region,
            texts.shared(guardDuty ? GuardDutyFindings.SERVICE : service(finding)),
            texts.shared(guardDuty ? asGuardDutySpells(type) : type),
            Access.UNKNOWN,
            actor(resources, account, region),
            new Origin(texts.shared(address(finding, product)), ""),
            Outcome.SUCCESS,
            resources.stream().map(SecurityHubFindings::target).toList(),
            record));
  }

  private static boolean isSample(String additionalInfo) {
    return additionalInfo.replace(" ", "").contains("\"sample\":true");
  }

  /** The most telling part of {@code namespace/category/classifier}, else the title. */
  private static String type(Fields finding) {
    for (JsonSlice type : finding.list("types")) {
      String text = type.text();
      if (!text.isEmpty()) {
        return lastPart(text);
      }
    }
    return finding.text("title");
  }

  /** Security Hub puts a dash where GuardDuty's own name of a type has a stroke. */
  private static String asGuardDutySpells(String type) {
    int purpose = type.indexOf(':');
    int dash = type.indexOf('-', Math.max(0, purpose));
    return purpose < 0 || dash < 0
        ? type
        : type.substring(0, dash) + "/" + type.substring(dash + 1);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String service(Fields finding) {
    String name = finding.text("productname");
    return name.isEmpty() ? lastPart(finding.text("productarn")) : name.toLowerCase(Locale.ROOT);
  }

  private static String region(Fields finding, List<Fields> resources) {
    String own = finding.text("region");
    return own.isEmpty() && !resources.isEmpty() ? resources.getFirst().text("region") : own;
  }

  private static String address(Fields finding, Fields product) {
    String called =
        finding
            .object("action")
            .object("awsapicallaction")
            .object("remoteipdetails")
            .text("ipaddressv4");
    return Stream.of(
            called,
            product.text("actionawsapicallactionremoteipdetailsipaddressv4"),
            finding.object("network").text("sourceipv4", "sourceipv6"))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Actor actor(List<Fields> resources, String account, String region) {
    for (Fields resource : resources) {
      Fields key = resource.object("details").object("awsiamaccesskey");
      if (!key.isEmpty()) {
        return AwsCallers.ofKey(
            key.text("principaltype"),
            account,
            key.text("principalid"),
            key.text("principalname", "username"),
            key.text("accesskeyid"));
      }
    }
    for (Fields resource : resources) {
      String id = resource.text("id");
      switch (resource.text("type")) {
        case "AwsIamUser" -> {
          return AwsCallers.ofKey("IAMUser", account, "", lastPart(id), "");
        }
        case "AwsEc2Instance" -> {
          return AwsCallers.ofInstance(account, region, lastPart(id));
        }
        default -> {
          // Nobody acts through it.
        }
      }
    }
    return AwsCallers.unknown(account, resources.isEmpty() ? "" : resources.getFirst().text("id"));
  }

  private static ResourceRef target(Fields resource) {
    return new ResourceRef(resource.text("type").toLowerCase(Locale.ROOT), resource.text("id"));
  }
}
