package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import io.keytrail.app.run.RuleFolders;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command looks at: the shipped ones and those of configuration and flags. */
final class RuleFolderOptions {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Sigma rules beside the shipped ones; may be repeated.")
  @Nullable List<String> rules;

  Configuration configuration(Shell shell) {
    Map<String, List<String>> flags = new TreeMap<>();
    if (rules != null) {
      flags.put(Settings.RULES.key(), List.copyOf(rules));
    }
    return shell.configuration(flags);
  }

  static RuleSet load(List<Path> folders) {
    return RuleSet.load(RuleFolders.read(folders), RuleOptions.DEFAULTS);
  }
}
