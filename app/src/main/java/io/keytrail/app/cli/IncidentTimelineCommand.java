package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.Presentation;
import io.keytrail.app.output.Timeline;
import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One kept incident's events in the order of time. */
@Command(
    name = "timeline",
    headerHeading =
        "Examples:  keytrail incident timeline INC-7F3A%n"
            + "           keytrail incident timeline INC-7F3A -f csv -o timeline.csv%n%n",
    description = "Shows an incident's events in the order of time; * marks evidence.")
final class IncidentTimelineCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table, jsonl or csv (table).")
  private String format = "table";

  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  IncidentTimelineCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(Map.of());
    Presentation presentation = output.presentation(shell, configuration);
    var chosen = OutputOptions.format(format, Timeline.FORMATS);
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      Incident incident = KeptIncident.find(store, id);
      try (Destination destination = output.open(shell)) {
        new Timeline(presentation).write(incident, chosen, destination.out());
        destination.complete();
      }
    }
    return ExitCode.DONE;
  }
}
