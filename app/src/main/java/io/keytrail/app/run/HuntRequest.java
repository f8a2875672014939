package io.keytrail.app.run;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.sources.findings.AlertMapping;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One hunt, fully decided: flags, environment and configuration have been merged.
 *
 * @param paths files, directories, globs, or {@code -} for standard input, as the user gave them
 * @param baseline further files, directories and globs, whose events are learned from and not
 *     judged
 * @param standardInput read only when {@code paths} names it
 * @param since events before it are learned from and not judged; null for no bound
 * @param until events at it or later are left out, and counted; null for no bound
 * @param ruleFolders the shipped rules first, then the user's
 * @param trusted the operator's own networks; null when there is no such file
 * @param networks address databases (MMDB) and range tables (CSV), the later ones winning
 * @param knownBad lists of hostile addresses: the fetched ones and the operator's
 * @param placeholders values that rules with {@code expand} put in for a {@code %name%}
 * @param owners owner, environment and SLA of principals; null when there is no such file
 * @param state what earlier hunts kept and this one shall go on from; null to stand alone
 * @param declared what the operator declared, and said of earlier incidents
 * @param alerts how the alerts of other tools are read
 * @param threads how many readers, at least 1
 */
public record HuntRequest(
    List<String> paths,
    List<String> baseline,
    InputStream standardInput,
    @Nullable Instant since,
    @Nullable Instant until,
    HuntProfile profile,
    List<Path> ruleFolders,
    @Nullable Path trusted,
    List<Path> networks,
    List<Path> knownBad,
    Map<String, List<String>> placeholders,
    @Nullable Path owners,
    @Nullable KeptState state,
    Declarations declared,
    List<AlertMapping> alerts,
    int threads) {
  /**
   * Where events are kept from hunt to hunt.
   *
   * @param span how long before the latest event the earliest that is kept may lie
   */
  public record KeptState(Path file, Duration span) {}

  public HuntRequest {
    paths = List.copyOf(paths);
    baseline = List.copyOf(baseline);
    ruleFolders = List.copyOf(ruleFolders);
    networks = List.copyOf(networks);
    knownBad = List.copyOf(knownBad);
    alerts = List.copyOf(alerts);
    placeholders = Map.copyOf(placeholders);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /**
   * A hunt that learns from nothing but the logs it judges, keeps no events, and is told nothing.
   */
  public HuntRequest(
      List<String> paths,
      InputStream standardInput,
      @Nullable Instant since,
      @Nullable Instant until,
      HuntProfile profile,
      List<Path> ruleFolders,
      @Nullable Path trusted,
      List<Path> networks,
      List<Path> knownBad,
      Map<String, List<String>> placeholders,
      @Nullable Path owners,
      int threads) {
    this(
        paths,
        List.of(),
        standardInput,
        since,
        until,
        profile,
        ruleFolders,
        trusted,
        networks,
        knownBad,
        placeholders,
        owners,
        null,
        Declarations.NONE,
        List.of(),
        threads);
  }
}
