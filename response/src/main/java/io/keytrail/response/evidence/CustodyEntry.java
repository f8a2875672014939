package io.keytrail.response.evidence;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.model.codec.Members;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.response.plan.Digests;
import io.keytrail.response.signing.SigningKey;
import io.keytrail.response.signing.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who had a bundle when, and what for. Kept a line each; every line carries the hash of the one
 * before, the first that of the manifest, and the signature of whoever wrote it. That lines were
 * taken away at the end is seen by whoever has one of them.
 *
 * @param key public key of whoever wrote it, in Base64
 * @param signature Ed25519 over the line without it, in Base64
 */
public record CustodyEntry(
    Instant at, String who, String what, String previous, String key, String signature) {
  private static final int MOST_ENTRIES = 100_000;

  /** The next entry behind these. */
  static CustodyEntry next(
      List<CustodyEntry> before,
      byte[] manifest,
      Instant at,
      String who,
      String what,
      SigningKey key) {
    byte[] last = before.isEmpty() ? manifest : before.getLast().line();
    CustodyEntry unsigned =
        new CustodyEntry(at, who, what, Digests.sha256(last), key.publicKey().base64(), "");
    String text = new String(unsigned.line(), StandardCharsets.UTF_8);
    return new CustodyEntry(at, who, what, unsigned.previous, unsigned.key, key.sign(text));
  }

  /** Its line, without the break. */
  byte[] line() {
    Map<String, Object> members = new TreeMap<>();
    members.put("at", at.toString());
    members.put("who", who);
    members.put("what", what);
    members.put("previous", previous);
    members.put("key", key);
    members.put("signature", signature);
    return CanonicalJson.of(members);
  }

  /**
   * Reads all lines.
   *
   * @param manifest bytes of the manifest that they are about
   * @throws MalformedDocument naming the first line that is not as it was written
   */
  static List<CustodyEntry> read(byte[] lines, byte[] manifest) {
    List<CustodyEntry> entries = new ArrayList<>();
    String previous = Digests.sha256(manifest);
    for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", MOST_ENTRIES)) {
      if (line.isEmpty()) {
        continue;
      }
      CustodyEntry entry = read(line, entries.size() + 1);
      boolean whole = new String(entry.line(), StandardCharsets.UTF_8).equals(line);
      if (!whole || !entry.previous().equals(previous) || !entry.signed()) {
        throw broken(entries.size() + 1);
      }
      entries.add(entry);
      previous = Digests.sha256(entry.line());
    }
    return entries;
  }

  private boolean signed() {
    CustodyEntry unsigned = new CustodyEntry(at, who, what, previous, key, "");
    String text = new String(unsigned.line(), StandardCharsets.UTF_8);
    try {
      return VerifyingKey.of(key).signed(text, signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static CustodyEntry read(String line, int number) {
    try {
      JsonSlice json = JsonSlice.parse(line);
      return new CustodyEntry(
          Members.time(json, "at"),
          json.textAt("who"),
          json.textAt("what"),
          json.textAt("previous"),
          json.textAt("key"),
          json.textAt("signature"));
    } catch (MalformedJson | MalformedDocument e) {
      throw broken(number);
    }
  }

  private static MalformedDocument broken(int number) {
    return new MalformedDocument(
        "custody line " + number + " is not as it was written, or the one before is missing");
  }
}
