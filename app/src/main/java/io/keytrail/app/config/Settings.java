package io.keytrail.app.config;

import static io.keytrail.app.config.Setting.Arity.MANY;
import static io.keytrail.app.config.Setting.Arity.ONE;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.app.terminal.ColorWish;
import io.keytrail.model.finding.Severity;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every setting there is. */
public final class Settings {
  private static final int MAX_STATE_DAYS = 3_650;
  private static final int MAX_THREADS = 256;
  private static final int MAX_RUNS_KEPT = 100_000;

  public static final Setting<HuntProfile> PROFILE =
      new Setting<>(
          "profile",
          ONE,
          Readers.oneOf(HuntProfile.values(), HuntProfile::label),
          List.of("balanced"),
          "How much a hunt reports: quiet, balanced or hunt.");

  public static final Setting<List<Path>> RULES =
      new Setting<>(
          "rules", MANY, Readers::paths, List.of(), "Folders of Sigma rules beside the shipped.");

  public static final Setting<Optional<Path>> TRUSTED =
      new Setting<>(
          "trusted", ONE, Readers::path, List.of(), "File of your own networks, a range a line.");

  public static final Setting<List<Path>> NETWORKS =
      new Setting<>(
          "networks",
          MANY,
          Readers::paths,
          List.of(),
          "Address databases (.mmdb) and range tables (.csv); the later ones win.");

  public static final Setting<Optional<Path>> KNOWN_BAD =
      new Setting<>(
          "known-bad", ONE, Readers::path, List.of(), "File of addresses known to be hostile.");

  public static final Setting<Map<String, List<String>>> PLACEHOLDERS =
      new Setting<>(
          "placeholders",
          MANY,
          Readers::placeholders,
          List.of(),
          "Values of %name% in rules, each name=value: honey_credentials=AKIA….");

  public static final Setting<Optional<Path>> OWNERS =
      new Setting<>(
          "owners", ONE, Readers::path, List.of(), "File of owners and tags of principals.");

  public static final Setting<Optional<Path>> DECLARED =
      new Setting<>(
          "declared",
          ONE,
          Readers::path,
          List.of(),
          "File of automation windows, allowlists, vendors, tests and crown jewels.");

  public static final Setting<List<Path>> ALERTS =
      new Setting<>(
          "alerts",
          MANY,
          Readers::paths,
          List.of(),
          "Files that say how the alerts of other tools are read.");

  public static final Setting<Optional<Path>> RESPONDERS =
      new Setting<>(
          "responders",
          ONE,
          Readers::path,
          List.of(),
          "File of who may agree to containment, what is never touched, and limits.");

  public static final Setting<Severity> MIN_SEVERITY =
      new Setting<>(
          "min-severity",
          ONE,
          Readers::severity,
          List.of("low"),
          "Incidents below it are counted and not shown.");

  public static final Setting<FailOn> FAIL_ON =
      new Setting<>(
          "fail-on",
          ONE,
          Readers.oneOf(FailOn.values(), FailOn::label),
          List.of("high"),
          "From this severity on a hunt ends with exit code 3; never turns it off.");

  public static final Setting<Optional<Path>> STATE =
      new Setting<>(
          "state", ONE, Readers::path, List.of(), "File in which hunts keep events for the next.");

  public static final Setting<Integer> STATE_DAYS =
      new Setting<>(
          "state-days",
          ONE,
          Readers.between(1, MAX_STATE_DAYS),
          List.of("90"),
          "How many days of events the state keeps.");

  public static final Setting<Integer> THREADS =
      new Setting<>(
          "threads",
          ONE,
          Readers.between(0, MAX_THREADS),
          List.of("0"),
          "Readers at work; 0 for one per processor.");

  public static final Setting<ColorWish> COLOR =
      new Setting<>(
          "color",
          ONE,
          Readers.oneOf(ColorWish.values(), ColorWish::label),
          List.of("auto"),
          "When output is coloured: auto, always or never.");

  public static final Setting<ZoneId> TZ =
      new Setting<>(
          "tz", ONE, Readers::zone, List.of("UTC"), "Zone in which times are shown and read.");

  public static final Setting<Boolean> OFFLINE =
      new Setting<>(
          "offline", ONE, Readers::flag, List.of("false"), "Whether the network is never used.");

  public static final Setting<Boolean> RDNS =
      new Setting<>(
          "rdns",
          ONE,
          Readers::flag,
          List.of("false"),
          "Whether name servers are asked whose an incident's addresses are.");

  public static final Setting<Optional<String>> NAME_SERVER =
      new Setting<>(
          "name-server",
          ONE,
          Readers::nameServer,
          List.of("system"),
          "Who is asked, HOST or HOST:PORT; system for whom the system asks.");

  public static final Setting<Optional<Path>> DATA_DIR =
      new Setting<>("data-dir", ONE, Readers::path, List.of(), "Folder in which results are kept.");

  public static final Setting<Integer> RUNS_KEPT =
      new Setting<>(
          "runs-kept",
          ONE,
          Readers.between(1, MAX_RUNS_KEPT),
          List.of("100"),
          "How many hunts are kept; the oldest go first.");

  /** In the order in which they are shown. */
  public static final List<Setting<?>> ALL =
      List.of(
          PROFILE,
          RULES,
          TRUSTED,
          NETWORKS,
          KNOWN_BAD,
          PLACEHOLDERS,
          OWNERS,
          DECLARED,
          ALERTS,
          RESPONDERS,
          MIN_SEVERITY,
          FAIL_ON,
          STATE,
          STATE_DAYS,
          THREADS,
          COLOR,
          TZ,
          OFFLINE,
          RDNS,
          NAME_SERVER,
          DATA_DIR,
          RUNS_KEPT);

  private Settings() {}
}
