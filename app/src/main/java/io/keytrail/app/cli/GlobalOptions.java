package io.keytrail.app.cli;

import io.keytrail.app.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, before or behind its name. */
final class GlobalOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this page.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the version.")
  boolean version;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No messages but errors.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "More messages; stack traces with errors.")
  boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "auto, always or never (auto).")
  @Nullable String color;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Configuration instead of the nearest keytrail.yml.")
  @Nullable String config;

  @Option(
      names = "--no-input",
      scope = ScopeType.INHERIT,
      description = "Never ask; take the careful answer.")
  boolean noInput;

  @Option(
      names = "--tz",
      paramLabel = "ZONE",
      scope = ScopeType.INHERIT,
      description = "Zone of times shown and read (UTC).")
  @Nullable String tz;

  @Option(
      names = "--reveal",
      scope = ScopeType.INHERIT,
      description = "Show key ids whole instead of their ends.")
  boolean reveal;

  @Option(names = "--offline", scope = ScopeType.INHERIT, description = "Never use the network.")
  boolean offline;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder in which results are kept.")
  @Nullable String dataDir;

  /** The texts of the settings among these options that were given. */
  Map<String, List<String>> settings() {
    Map<String, List<String>> given = new TreeMap<>();
    put(given, Settings.COLOR.key(), color);
    put(given, Settings.TZ.key(), tz);
    put(given, Settings.DATA_DIR.key(), dataDir);
    if (offline) {
      given.put(Settings.OFFLINE.key(), List.of("true"));
    }
    return given;
  }

  static void put(Map<String, List<String>> given, String key, @Nullable String text) {
    if (text != null) {
      given.put(key, List.of(text));
    }
  }
}
