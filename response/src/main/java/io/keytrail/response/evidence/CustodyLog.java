package io.keytrail.response.evidence;

import io.keytrail.response.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** Continues the custody of a bundle that was checked. */
public final class CustodyLog {
  private CustodyLog() {}

  /**
   * Writes who does what with the bundle now.
   *
   * @param before the entries that a check has read
   */
  public static CustodyEntry append(
      Path bundle, List<CustodyEntry> before, Instant at, String who, String what, SigningKey key)
      throws IOException {
    byte[] manifest = Files.readAllBytes(bundle.resolve(BundleWriter.MANIFEST));
    CustodyEntry entry = CustodyEntry.next(before, manifest, at, who, what, key);
    Files.writeString(
        bundle.resolve(BundleWriter.CUSTODY),
        new String(entry.line(), StandardCharsets.UTF_8) + "\n",
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
    return entry;
  }
}
