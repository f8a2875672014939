package io.keytrail.sources.configuration;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.configuration.ResourceState.Presence;
import io.keytrail.model.configuration.ResourceState.Property;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Configuration items of AWS Config: elements of snapshots, histories and {@code
 * get-resource-config-history}, and notifications of changes (AWS Config developer guide,
 * "Components of a configuration item", "Example notifications").
 */
final class ConfigItems {
  /** A resource that is so young when it is first seen was made then. */
  private static final Duration YOUNG = Duration.ofHours(24);

  private static final String CONFIGURATION = "configuration.";

  private final Recorded recorded = new Recorded();

  static boolean recognises(Fields top) {
    if (top.has("configurationitemcapturetime") && top.has("resourcetype")) {
      return true;
    }
    Fields item = item(top);
    return item.has("configurationitemcapturetime") && item.has("resourcetype");
  }

  private static Fields item(Fields top) {
    // A notification that grew too large has only a summary.
    return top.object("configurationitem", "configurationitemsummary");
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields inner = item(top);
    Fields item = inner.isEmpty() ? top : inner;
    Instant time = EventTimes.first(item, "configurationitemcapturetime");
    if (time == null) {
      return new Rejected("the configuration item has no readable time");
    }
    Fields difference = top.object("configurationitemdiff");
    return new Accepted(
        recorded.event(
            record,
            LogKind.AWS_CONFIG,
            time,
            item.text("awsaccountid", "accountid"),
            item.text("awsregion").equals("global") ? "" : item.text("awsregion"),
            "config.amazonaws.com",
            state(item, difference, time)));
  }

  private static ResourceState state(Fields item, Fields difference, Instant time) {
    String arn = item.text("arn");
    String id = item.text("resourceid");
    Excerpt excerpt =
        new Excerpt()
            .add("", item.find("configuration"))
            .add("supplementary", item.find("supplementaryconfiguration"))
            .add("tags", item.find("tags"));
    return new ResourceState(
        item.text("resourcetype"),
        arn.isEmpty() ? id : arn,
        Stream.of(id, item.text("resourcename"))
            .filter(name -> !name.isEmpty() && !name.equals(arn))
            .distinct()
            .toList(),
        presence(item, difference, time),
        OwnerTag.of(item.find("tags")),
        item.has("configuration") ? excerpt.digest() : "",
        excerpt.properties(),
        before(difference));
  }

  private static Presence presence(Fields item, Fields difference, Instant time) {
    String status = item.text("configurationitemstatus");
    // A summary says itself what a full notification says beside the item.
    String told = item.text("changetype");
    String change =
        (told.isEmpty() ? difference.text("changetype") : told).toUpperCase(Locale.ROOT);
    if (status.startsWith("ResourceDeleted") || change.equals("DELETE")) {
      return Presence.DELETED;
    }
    Instant made = EventTimes.first(item, "resourcecreationtime");
    boolean young = made != null && Duration.between(made, time).compareTo(YOUNG) < 0;
    if (change.equals("CREATE") || (young && status.equals("ResourceDiscovered"))) {
      return Presence.CREATED;
    }
    return change.equals("UPDATE") ? Presence.CHANGED : Presence.FOUND;
  }

  /** {@code changedProperties: {"Configuration.State": {"previousValue": …}}}. */
  private static List<Property> before(Fields difference) {
    JsonSlice changed = difference.find("changedproperties");
    if (changed == null || changed.kind() != JsonSlice.Kind.OBJECT) {
      return List.of();
    }
    Excerpt previous = new Excerpt();
    changed.members((name, change) -> {
      // To what it is related is no part of it, and not told again in the item.
      if (change.kind() == JsonSlice.Kind.OBJECT && !name.startsWith("Relationships")) {
        previous.add(path(name), change.get("previousValue"));
      }
    });
    return previous.properties();
  }

  /** {@code Configuration.SecurityGroups.0} as the item itself spells it. */
  private static String path(String changed) {
    StringBuilder path = new StringBuilder();
    for (String part : changed.split("\\.", -1)) {
      boolean index = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (index) {
        path.append('[').append(part).append(']');
      } else if (!part.isEmpty()) {
        path.append(path.isEmpty() ? "" : ".");
        path.append(Character.toLowerCase(part.charAt(0))).append(part, 1, part.length());
      }
    }
    String spelled = path.toString();
    return spelled.startsWith(CONFIGURATION)
        ? spelled.substring(CONFIGURATION.length())
        : spelled.replace("supplementaryConfiguration.", "supplementary.");
  }
}
