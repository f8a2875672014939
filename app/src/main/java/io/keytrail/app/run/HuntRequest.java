package io.keytrail.app.run;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hunt, fully decided: flags, environment and configuration have been merged.
 *
 * @param paths files, directories, globs, or {@code -} for standard input, as the user gave them
 * @param standardInput read only when {@code paths} names it
 * @param since events before it are left out, and counted; null for no bound
 * @param until events at it or later are left out, and counted; null for no bound
 * @param ruleFolders the shipped rules first, then the user's
 * @param trusted the operator's own networks; null when there is no such file
 * @param networks address databases (MMDB) and range tables (CSV), the later ones winning
 * @param knownBad addresses that the operator knows to be hostile; null when there is no such file
 * @param owners owner, environment and SLA of principals; null when there is no such file
 * @param threads how many readers, at least 1
 */
public record HuntRequest(
    List<String> paths,
    InputStream standardInput,
    @Nullable Instant since,
    @Nullable Instant until,
    HuntProfile profile,
    List<Path> ruleFolders,
    @Nullable Path trusted,
    List<Path> networks,
    @Nullable Path knownBad,
    @Nullable Path owners,
    int threads) {

  public HuntRequest {
    paths = List.copyOf(paths);
    ruleFolders = List.copyOf(ruleFolders);
    networks = List.copyOf(networks);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }
}
