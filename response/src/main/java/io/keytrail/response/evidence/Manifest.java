package io.keytrail.response.evidence;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.model.codec.Members;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.response.plan.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bundle holds. Each item carries the hash of the one before it, and the Merkle root of all
 * stands at the end, so that a part can be shown to belong to the whole without showing the rest.
 *
 * @param collector who collected it
 * @param tool name and version of the program that did
 * @param missing what should have been there and was not, for a reader
 */
public record Manifest(
    String incident,
    Instant collectedAt,
    String collector,
    String tool,
    List<EvidenceItem> items,
    List<String> missing) {
  private static final int VERSION = 1;
  private static final int MOST_ITEMS = 100_000;

  public Manifest {
    items = List.copyOf(items);
    missing = List.copyOf(missing);
  }

  /** The bytes that are signed (RFC 8785). */
  public byte[] canonical() {
    List<Map<String, Object>> chained = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    String previous = "";
    for (EvidenceItem item : items) {
      Map<String, Object> members = item.members(previous);
      byte[] leaf = CanonicalJson.of(members);
      chained.add(members);
      leaves.add(leaf);
      previous = Digests.sha256(leaf);
    }
    Map<String, Object> members = new TreeMap<>();
    members.put("version", VERSION);
    members.put("incident", incident);
    members.put("collectedAt", collectedAt.toString());
    members.put("collector", collector);
    members.put("tool", tool);
    members.put("items", chained);
    members.put("missing", missing);
    members.put("merkleRoot", MerkleTree.root(leaves));
    return CanonicalJson.of(members);
  }

  /**
   * Reads one, and holds it against the one form that it can have: chain and root are right then.
   *
   * @throws MalformedDocument if it is none, or anything in it was changed by itself
   */
  public static Manifest read(byte[] bytes) {
    Manifest manifest;
    try {
      JsonSlice json = JsonSlice.parse(bytes);
      manifest =
          new Manifest(
              json.textAt("incident"),
              Members.time(json, "collectedAt"),
              json.textAt("collector"),
              json.textAt("tool"),
              Members.list(json, "items", EvidenceItem::read),
              Members.texts(json, "missing"));
      if (manifest.items().size() > MOST_ITEMS) {
        throw new MalformedDocument("more than " + MOST_ITEMS + " items");
      }
      manifest.refuseBrokenLinks(json);
    } catch (MalformedJson e) {
      throw new MalformedDocument("no JSON: " + e.getMessage());
    }
    if (!Arrays.equals(manifest.canonical(), bytes)) {
      throw new MalformedDocument("not in the form that was signed, or its root does not fit");
    }
    return manifest;
  }

  private void refuseBrokenLinks(JsonSlice json) {
    List<String> stated = Members.list(json, "items", item -> item.textAt("previous"));
    String previous = "";
    for (int i = 0; i < items.size(); i++) {
      if (!stated.get(i).equals(previous)) {
        throw new MalformedDocument(
            "the chain is broken before " + items.get(i).path() + " (item " + (i + 1) + ")");
      }
      previous = Digests.sha256(CanonicalJson.of(items.get(i).members(previous)));
    }
  }

  /** As {@code sha256sum -c} reads it. */
  public byte[] sums() {
    StringBuilder sums = new StringBuilder();
    items.forEach(item -> sums.append(item.sha256()).append("  ").append(item.path()).append('\n'));
    return sums.toString().getBytes(StandardCharsets.UTF_8);
  }
}
