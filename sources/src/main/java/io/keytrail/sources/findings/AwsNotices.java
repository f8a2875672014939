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
import io.keytrail.sources.cloudtrail.AccessKeyIds;
import io.keytrail.sources.cloudtrail.AwsCallers;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.TextPool;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What AWS tells its customers of their keys and machines: Health events of the services RISK and
 * ABUSE, and the Trusted Advisor check for exposed access keys, as EventBridge delivers both (AWS
 * Health user guide, "Reference: AWS Health events Amazon EventBridge schema"; AWS Support user
 * guide, "Monitoring AWS Trusted Advisor check results with Amazon EventBridge").
 *
 * <p>Everything that is sent of a Health event is one event at the time it began. Of several
 * entities the first that is a key, else the first, is whom it is about; the others are targets.
 */
final class AwsNotices {
  private static final String HEALTH = "health.amazonaws.com";
  private static final String TRUSTED_ADVISOR = "trustedadvisor.amazonaws.com";
  private static final String CHECK = "Trusted Advisor Check Item Refresh";

  private final TextPool texts = new TextPool();

  static boolean recognises(Fields top) {
    String type = top.text("detailtype");
    return (type.startsWith("AWS Health") && top.object("detail").has("eventtypecode"))
        || (type.startsWith(CHECK) && top.object("detail").has("checkname"));
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields detail = top.object("detail");
    return detail.has("checkname") ? checked(record, top, detail) : health(record, top, detail);
  }

  private NormalizeResult health(RawRecord record, Fields top, Fields event) {
    String service = event.text("service").toUpperCase(Locale.ROOT);
    if (!service.equals("RISK") && !service.equals("ABUSE")) {
      return new Ignored("aws-health-of-services");
    }
    Instant began = time(event.text("starttime"));
    Instant time = began == null ? EventTimes.first(top, "time") : began;
    if (time == null) {
      return new Rejected("the AWS Health event has no readable time");
    }
    String told = event.text("affectedaccount");
    String account = told.isEmpty() ? top.text("account") : told;
    List<String> entities = entities(top, event);
    String arn = event.text("eventarn");
    return new Accepted(
        event(
            Fingerprint.of("aws-health", arn, account, time.toString()),
            arn.isEmpty() ? top.text("id") : arn,
            time,
            account,
            region(event, top),
            HEALTH,
            event.text("eventtypecode"),
            entities,
            record));
  }

  private static String region(Fields event, Fields top) {
    String region = event.text("eventregion");
    return region.isEmpty() ? top.text("region") : region;
  }

  private static List<String> entities(Fields top, Fields event) {
    List<String> entities = new ArrayList<>();
    for (Fields entity : event.objects("affectedentities")) {
      String value = entity.text("entityvalue");
      if (AccessKeyIds.isOne(value)) {
        entities.addFirst(value);
      } else if (!value.isEmpty()) {
        entities.add(value);
      }
    }
    if (entities.isEmpty()) {
      top.list("resources").stream().map(JsonSlice::text).forEach(entities::add);
    }
    return entities;
  }

  /** {@code Sat, 05 Jun 2026 15:10:09 GMT}, or any of the usual spellings. */
  private static @Nullable Instant time(String told) {
    try {
      return OffsetDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException another) {
      return EventTimes.parse(told);
    }
  }

  private NormalizeResult checked(RawRecord record, Fields top, Fields check) {
    Fields item = check.object("checkitemdetail");
    String key = item.text("accesskeyid");
    if (!AccessKeyIds.isOne(key)) {
      return new Ignored("trusted-advisor-other-check");
    }
    if (check.text("status").equalsIgnoreCase("OK")) {
      return new Ignored("trusted-advisor-key-dealt-with");
    }
    Instant updated = EventTimes.first(item, "timeupdated");
    Instant time = updated == null ? EventTimes.first(top, "time") : updated;
    if (time == null) {
      return new Rejected("the Trusted Advisor check has no readable time");
    }
    String sort = item.text("fraudtype");
    String id = item.text("caseid");
    return new Accepted(
        event(
            Fingerprint.of("aws-trusted-advisor", key, sort, id, time.toString()),
            id.isEmpty() ? top.text("id") : id,
            time,
            top.text("account"),
            "",
            TRUSTED_ADVISOR,
            sort.equalsIgnoreCase("Suspected") ? "AccessKeySuspected" : "AccessKeyExposed",
            List.of(key),
            record));
  }

  private ActivityEvent event(
      Fingerprint fingerprint,
      String id,
      Instant time,
      String account,
      String region,
      String service,
      String action,
      List<String> entities,
      RawRecord record) {
    String owner = texts.shared(account);
    return new ActivityEvent(
        fingerprint,
        id,
        time,
        LogKind.AWS_NOTICE,
        owner,
        texts.shared(region),
        service,
        texts.shared(action),
        Access.UNKNOWN,
        subject(owner, region, entities.isEmpty() ? "" : entities.getFirst()),
        new Origin("", ""),
        Outcome.SUCCESS,
        entities.stream().skip(1).map(AwsNotices::target).toList(),
        record);
  }

  private Actor subject(String account, String region, String entity) {
    String name = texts.shared(entity);
    if (AccessKeyIds.isOne(name)) {
      return AwsCallers.ofKeyAlone(account, name);
    }
    if (name.startsWith("i-")) {
      return AwsCallers.ofInstance(account, texts.shared(region), name);
    }
    return AwsCallers.isArn(name) && name.contains(":iam:")
        ? AwsCallers.named(name, account, "")
        : AwsCallers.unknown(account, name);
  }

  private static ResourceRef target(String entity) {
    return new ResourceRef(AccessKeyIds.isOne(entity) ? "access-key" : "resource", entity);
  }
}
