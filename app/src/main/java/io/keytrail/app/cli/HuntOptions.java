package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.DeclarationsFile;
import io.keytrail.app.config.Setting;
import io.keytrail.app.config.Settings;
import io.keytrail.app.config.UserFolders;
import io.keytrail.app.enrich.DatabaseFolder;
import io.keytrail.app.run.HuntRequest;
import io.keytrail.detection.declared.Declarations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that decide what a hunt reads and how it judges. */
final class HuntOptions {
  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Judge from: 2026-08-01, 2026-08-01T10:00Z, 7d; learn from what is before.")
  @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Leave out events from then on; a date includes its day.")
  @Nullable String until;

  @Option(
      names = "--last",
      paramLabel = "SPAN",
      description = "Judge the time up to now: 90m, 24h, 7d, 4w; learn from what is before.")
  @Nullable String last;

  @Option(
      names = "--baseline",
      paramLabel = "PATH",
      description = "Logs to learn what is normal from, not judged; may be repeated.")
  @Nullable List<String> baseline;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Sigma rules beside the shipped ones; may be repeated.")
  @Nullable List<String> rules;

  @Option(
      names = "--trusted",
      paramLabel = "FILE",
      description = "Your own networks, a range a line.")
  @Nullable String trusted;

  @Option(
      names = "--networks",
      paramLabel = "FILE",
      description = "Address database (.mmdb) or range table (.csv); may be repeated.")
  @Nullable List<String> networks;

  @Option(
      names = "--known-bad",
      paramLabel = "FILE",
      description = "Addresses known to be hostile.")
  @Nullable String knownBad;

  @Option(names = "--owners", paramLabel = "FILE", description = "Owners and tags of principals.")
  @Nullable String owners;

  @Option(
      names = "--declared",
      paramLabel = "FILE",
      description = "What you declare: automation windows, allowlists, vendors, tests.")
  @Nullable String declared;

  @Mixin private final AlertOptions alertOptions = new AlertOptions();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "How much is reported: quiet, balanced or hunt (balanced).")
  @Nullable String profile;

  @Option(
      names = "--min-severity",
      paramLabel = "LEVEL",
      description = "Show from here on: critical, high, medium, low (low).")
  @Nullable String minSeverity;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 3 from here on, or never (high).")
  @Nullable String failOn;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Go on from the events kept in FILE, and keep these there too.")
  @Nullable String state;

  @Option(
      names = "--state-days",
      paramLabel = "N",
      description = "How many days of events --state keeps (90).")
  @Nullable String stateDays;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Readers at work; 0 for one per processor (0).")
  @Nullable String threads;

  /** The texts of the settings among these options that were given. */
  Map<String, List<String>> settings() {
    Map<String, List<String>> given = new TreeMap<>();
    GlobalOptions.put(given, Settings.PROFILE.key(), profile);
    GlobalOptions.put(given, Settings.TRUSTED.key(), trusted);
    GlobalOptions.put(given, Settings.KNOWN_BAD.key(), knownBad);
    GlobalOptions.put(given, Settings.OWNERS.key(), owners);
    GlobalOptions.put(given, Settings.DECLARED.key(), declared);
    GlobalOptions.put(given, Settings.MIN_SEVERITY.key(), minSeverity);
    GlobalOptions.put(given, Settings.FAIL_ON.key(), failOn);
    GlobalOptions.put(given, Settings.STATE.key(), state);
    GlobalOptions.put(given, Settings.STATE_DAYS.key(), stateDays);
    GlobalOptions.put(given, Settings.THREADS.key(), threads);
    given.putAll(alertOptions.settings());
    putAll(given, Settings.RULES, rules);
    putAll(given, Settings.NETWORKS, networks);
    return given;
  }

  private static void putAll(
      Map<String, List<String>> given, Setting<?> setting, @Nullable List<String> texts) {
    if (texts != null) {
      given.put(setting.key(), List.copyOf(texts));
    }
  }

  HuntRequest request(List<String> paths, Configuration configuration, Shell shell) {
    ZoneId zone = configuration.value(Settings.TZ);
    Instant now = shell.surroundings().clock().instant();
    Instant from = since(zone, now);
    Instant to =
        until == null ? null : TimePoint.read("--until", until, TimePoint.Bound.UNTIL, zone, now);
    if (from != null && to != null && !from.isBefore(to)) {
      throw CommandFailure.usage(
          "--since is not before --until, so no event could match. Nothing was read.",
          "Check the order and the zone (--tz) of the two.");
    }
    return new HuntRequest(
        paths,
        baseline(),
        shell.surroundings().in(),
        from,
        to,
        configuration.value(Settings.PROFILE),
        ruleFolders(configuration, shell),
        configuration.value(Settings.TRUSTED).orElse(null),
        networks(configuration, shell),
        knownBad(configuration, shell),
        configuration.value(Settings.PLACEHOLDERS),
        configuration.value(Settings.OWNERS).orElse(null),
        state(configuration),
        declarations(configuration, shell),
        AlertOptions.mappings(configuration),
        threads(configuration));
  }

  /** How many readers are to work. */
  static int threads(Configuration configuration) {
    int readers = configuration.value(Settings.THREADS);
    return readers == 0 ? Runtime.getRuntime().availableProcessors() : readers;
  }

  private List<String> baseline() {
    List<String> named = baseline == null ? List.of() : baseline;
    if (named.contains("-")) {
      throw CommandFailure.usage(
          "--baseline - names standard input, which only logs to judge can come from."
              + " Nothing was read.",
          "Write the logs to learn from into a file.");
    }
    return named;
  }

  private static HuntRequest.@Nullable KeptState state(Configuration configuration) {
    Duration span = Duration.ofDays(configuration.value(Settings.STATE_DAYS));
    return configuration
        .value(Settings.STATE)
        .map(file -> new HuntRequest.KeptState(file, span))
        .orElse(null);
  }

  /** What the operator declared in a file, and said of the incidents that are kept. */
  private static Declarations declarations(Configuration configuration, Shell shell) {
    Declarations declared =
        configuration
            .value(Settings.DECLARED)
            .map(DeclarationsFile::read)
            .orElse(Declarations.NONE);
    return declared.with(new KeptResults(shell, configuration).verdicts());
  }

  private @Nullable Instant since(ZoneId zone, Instant now) {
    if (last != null && since != null) {
      throw CommandFailure.usage(
          "--last and --since both say where to begin. Nothing was read.", "Give one of them.");
    }
    if (last != null) {
      return now.minus(TimePoint.duration("--last", last));
    }
    return since == null
        ? null
        : TimePoint.read("--since", since, TimePoint.Bound.SINCE, zone, now);
  }

  /** The databases that were brought, then those that settings name, which win. */
  private static List<Path> networks(Configuration configuration, Shell shell) {
    Path data = UserFolders.data(configuration, shell.surroundings());
    List<Path> files = new ArrayList<>(DatabaseFolder.below(data).networks());
    files.addAll(configuration.value(Settings.NETWORKS));
    return files;
  }

  /** The lists that were brought, then the user's own. */
  private static List<Path> knownBad(Configuration configuration, Shell shell) {
    Path data = UserFolders.data(configuration, shell.surroundings());
    List<Path> files = new ArrayList<>(DatabaseFolder.below(data).lists());
    configuration.value(Settings.KNOWN_BAD).ifPresent(files::add);
    return files;
  }

  /** The shipped rules, then the user's. */
  static List<Path> ruleFolders(Configuration configuration, Shell shell) {
    List<Path> folders = new ArrayList<>();
    folders.add(shell.surroundings().home().resolve("content").resolve("rules"));
    folders.addAll(configuration.value(Settings.RULES));
    return folders;
  }
}
