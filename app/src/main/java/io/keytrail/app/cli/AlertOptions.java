package io.keytrail.app.cli;

import io.keytrail.app.config.AlertMappingsFile;
import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import io.keytrail.sources.findings.AlertMapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How alerts of tools that Keytrail does not know by itself are read. */
final class AlertOptions {
  @Option(
      names = "--alerts",
      paramLabel = "FILE",
      description = "How the alerts of other tools are to be read; may be repeated.")
  @Nullable List<String> alerts;

  Map<String, List<String>> settings() {
    return alerts == null ? Map.of() : Map.of(Settings.ALERTS.key(), List.copyOf(alerts));
  }

  /** The mappings of all files, in the order of the files. */
  static List<AlertMapping> mappings(Configuration configuration) {
    return configuration.value(Settings.ALERTS).stream()
        .flatMap(file -> AlertMappingsFile.read(file).stream())
        .toList();
  }
}
