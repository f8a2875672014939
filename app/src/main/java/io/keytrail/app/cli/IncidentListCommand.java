package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.IncidentLists;
import io.keytrail.app.output.Presentation;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every kept incident, a line each. */
@Command(
    name = "list",
    headerHeading =
        "Examples:  keytrail incident list%n"
            + "           keytrail incident list --min-severity high -f json%n%n",
    description = "Lists every kept incident as its newest hunt saw it, the worst first.")
final class IncidentListCommand implements Callable<Integer> {
  @Option(
      names = "--min-severity",
      paramLabel = "LEVEL",
      description = "Show from here on: critical, high, medium, low (low).")
  private @Nullable String minSeverity;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table, json, jsonl or csv (table).")
  private String format = "table";

  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  IncidentListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, List<String>> flags = new TreeMap<>();
    GlobalOptions.put(flags, Settings.MIN_SEVERITY.key(), minSeverity);
    Configuration configuration = shell.configuration(flags);
    Severity least = configuration.value(Settings.MIN_SEVERITY);
    Presentation presentation = output.presentation(shell, configuration);
    IncidentLists lists = new IncidentLists(presentation);
    var chosen = OutputOptions.format(format, IncidentLists.FORMATS);
    try (IncidentStore store = new KeptResults(shell, configuration).open();
        Destination destination = output.open(shell)) {
      List<Incident> shown =
          store.incidents().stream().filter(i -> i.severity().atLeast(least)).toList();
      lists.write(shown, chosen, destination.out());
      destination.complete();
    }
    return ExitCode.DONE;
  }
}
