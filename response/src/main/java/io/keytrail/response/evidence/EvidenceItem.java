package io.keytrail.response.evidence;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.model.codec.Members;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One file of a bundle.
 *
 * @param path below the bundle, with {@code /} between folders
 * @param sha256 of its bytes, in hexadecimal
 * @param source where they come from: a file of logs, a provider's answer, a document of this
 *     program
 * @param collectedAt when they were put into the bundle
 */
public record EvidenceItem(
    String path, long bytes, String sha256, String source, Instant collectedAt) {
  Map<String, Object> members(String previous) {
    Map<String, Object> members = new TreeMap<>();
    members.put("path", path);
    members.put("bytes", bytes);
    members.put("sha256", sha256);
    members.put("source", source);
    members.put("collectedAt", collectedAt.toString());
    members.put("previous", previous);
    return members;
  }

  static EvidenceItem read(JsonSlice json) {
    String path = json.textAt("path");
    if (path.isEmpty()) {
      throw new MalformedDocument("an item without a path");
    }
    return new EvidenceItem(
        path,
        Members.number(json, "bytes"),
        json.textAt("sha256"),
        json.textAt("source"),
        Members.time(json, "collectedAt"));
  }
}
