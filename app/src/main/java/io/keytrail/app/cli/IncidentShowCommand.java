package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.IncidentDetails;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.Presentation;
import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import io.keytrail.store.KeptHunt;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One kept incident, whole. */
@Command(
    name = "show",
    headerHeading =
        "Examples:  keytrail incident show INC-7F3A%n"
            + "           keytrail incident show INC-7F3A --queries --reveal%n%n",
    description = "Shows one incident: story, reasons, networks, what to do, what cannot be seen.")
final class IncidentShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table or json (table).")
  private String format = "table";

  @Option(names = "--queries", description = "Only its queries, to paste where the logs are kept.")
  private boolean queries;

  @Mixin private final ReverseNameOptions names = new ReverseNameOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  IncidentShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(names.settings());
    Presentation presentation = output.presentation(shell, configuration);
    var chosen = OutputOptions.format(format, IncidentDetails.FORMATS);
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      Incident incident =
          ReverseNameOptions.named(List.of(KeptIncident.find(store, id)), configuration, shell)
              .getFirst();
      try (Destination destination = output.open(shell)) {
        KeptHunt hunt = store.lastHuntOf(incident.id());
        IncidentDetails details =
            new IncidentDetails(presentation, hunt == null ? List.of() : hunt.attributions());
        if (queries && chosen == OutputFormat.TABLE) {
          details.writeQueries(incident, destination.out());
        } else {
          details.write(incident, IncidentLife.of(incident, store), chosen, destination.out());
        }
        destination.complete();
      }
    }
    return ExitCode.DONE;
  }
}
