package io.keytrail.sources.configuration;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.configuration.ResourceState.Presence;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assets of Google's Cloud Asset Inventory: lines of exports, and messages of feeds ({@code
 * TemporalAsset} with {@code priorAsset}; cloud.google.com, "Cloud Asset API", RPC reference).
 */
final class CloudAssets {
  private static final String STORAGE = "//storage.googleapis.com/";
  private static final String PROJECTS = "/projects/";

  private final Recorded recorded = new Recorded();

  static boolean recognises(Fields top) {
    return isAsset(top) || isAsset(top.object("asset"));
  }

  private static boolean isAsset(Fields asset) {
    return asset.has("assettype") && asset.text("name").startsWith("//");
  }

  NormalizeResult normalize(RawRecord record, Fields top) {
    boolean feed = isAsset(top.object("asset"));
    Fields asset = feed ? top.object("asset") : top;
    Instant time = feed ? EventTimes.first(top.object("window"), "starttime") : null;
    if (time == null) {
      time = EventTimes.first(asset, "updatetime", "readtime");
    }
    if (time == null) {
      return new Rejected("the asset has no readable time");
    }
    String name = asset.text("name");
    return new Accepted(
        recorded.event(
            record,
            LogKind.GCP_ASSETS,
            time,
            project(name),
            asset.object("resource").text("location"),
            "cloudasset.googleapis.com",
            state(top, asset, name)));
  }

  private static ResourceState state(Fields top, Fields asset, String name) {
    Excerpt excerpt = excerpt(asset);
    boolean policy = asset.has("iampolicy") && !asset.has("resource");
    return new ResourceState(
        asset.text("assettype"),
        policy ? name + ResourceState.POLICY : name,
        names(name),
        presence(top),
        OwnerTag.of(labels(asset)),
        excerpt.digest(),
        excerpt.properties(),
        excerpt(top.object("priorasset")).properties());
  }

  /** As audit logs name it: without the service, and a bucket with the project of all buckets. */
  private static List<String> names(String name) {
    String bare = name.substring(Math.max(name.indexOf('/', 2), 1) + 1);
    return name.startsWith(STORAGE)
        ? List.of(bare, "projects/_/buckets/" + name.substring(STORAGE.length()))
        : List.of(bare);
  }

  private static Excerpt excerpt(Fields asset) {
    return new Excerpt()
        .add("", asset.object("resource").find("data"))
        .add("iamPolicy", asset.find("iampolicy"));
  }

  private static @Nullable JsonSlice labels(Fields asset) {
    JsonSlice data = asset.object("resource").find("data");
    return data == null || data.kind() != JsonSlice.Kind.OBJECT ? null : data.get("labels");
  }

  private static Presence presence(Fields top) {
    if (top.text("deleted").equals("true")) {
      return Presence.DELETED;
    }
    return switch (top.text("priorassetstate")) {
      case "DOES_NOT_EXIST", "DELETED" -> Presence.CREATED;
      case "PRESENT" -> Presence.CHANGED;
      default -> Presence.FOUND;
    };
  }

  private static String project(String name) {
    int at = name.indexOf(PROJECTS);
    if (at < 0) {
      return "";
    }
    int end = name.indexOf('/', at + PROJECTS.length());
    return end < 0
        ? name.substring(at + PROJECTS.length())
        : name.substring(at + PROJECTS.length(), end);
  }
}
