package io.keytrail.response.journal;

import io.keytrail.response.plan.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An entry in its place.
 *
 * @param number from 1, without gaps
 * @param by who wrote it: name, host and process
 * @param hash of the entry and of the one before, so that none can be changed or taken out without
 *     all behind it
 */
public record Recorded(String run, long number, Instant at, String by, Entry entry, String hash) {
  /** The hash before the first entry. */
  public static final String BEGINNING = "";

  /** The next entry of a run. */
  public static Recorded next(
      String run, long number, Instant at, String by, Entry entry, String previous) {
    return new Recorded(run, number, at, by, entry, hash(run, number, at, by, entry, previous));
  }

  /** Whether it is as it was written, behind an entry of that hash. */
  public boolean follows(String previous) {
    return hash.equals(hash(run, number, at, by, entry, previous));
  }

  private static String hash(
      String run, long number, Instant at, String by, Entry entry, String previous) {
    String head = "%s\0%s\0%d\0%s\0%s\0".formatted(previous, run, number, at, by);
    return Digests.sha256(head + new String(EntryJson.write(entry), StandardCharsets.UTF_8));
  }
}
