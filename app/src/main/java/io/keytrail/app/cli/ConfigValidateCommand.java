package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Reads every setting and looks for the files that settings name. */
@Command(
    name = "validate",
    headerHeading =
        "Examples:  keytrail config validate%n"
            + "           keytrail config validate --config other.yml%n%n",
    description = "Checks every setting, and that the files they name are there.")
final class ConfigValidateCommand implements Callable<Integer> {
  private final Shell shell;

  ConfigValidateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(Map.of());
    Settings.ALL.forEach(configuration::resolve);
    List<Path> named = new ArrayList<>(configuration.value(Settings.RULES));
    named.addAll(configuration.value(Settings.NETWORKS));
    named.addAll(configuration.value(Settings.ALERTS));
    configuration.value(Settings.TRUSTED).ifPresent(named::add);
    configuration.value(Settings.KNOWN_BAD).ifPresent(named::add);
    configuration.value(Settings.OWNERS).ifPresent(named::add);
    for (Path path : named) {
      if (!Files.isReadable(path)) {
        throw CommandFailure.usage(
            path + " is named by a setting and cannot be read.",
            "keytrail config show --origin says which one.");
      }
    }
    String files = configuration.files().isEmpty() ? "no file" : join(configuration.files());
    String line = Settings.ALL.size() + " settings are valid (" + files + ").\n";
    shell.surroundings().out().write(line.getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }

  private static String join(List<Path> files) {
    return String.join(", ", files.stream().map(Path::toString).toList());
  }
}
