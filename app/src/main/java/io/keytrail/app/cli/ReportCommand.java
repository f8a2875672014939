package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.IncidentReports;
import io.keytrail.app.output.Presentation;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.run.RulesUsed;
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

/** One kept incident as a document to pass on. */
@Command(
    name = "report",
    headerHeading =
        "Examples:  keytrail report INC-7F3A -f html -o incident.html%n"
            + "           keytrail report INC-7F3A -f md%n%n",
    description = "Writes one incident as a document to pass on.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "html, md or json (html).")
  private String format = "html";

  @Mixin private final ReverseNameOptions names = new ReverseNameOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  ReportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(names.settings());
    Presentation presentation = output.presentation(shell, configuration);
    var chosen = OutputOptions.format(format, IncidentReports.FORMATS);
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      Incident incident = KeptIncident.find(store, id);
      KeptHunt hunt = store.lastHuntOf(incident.id());
      if (hunt == null) {
        throw CommandFailure.usage(
            "the hunt of " + incident.id() + " was forgotten meanwhile.", "Hunt again.");
      }
      try (Destination destination = output.open(shell)) {
        Incident named =
            ReverseNameOptions.named(List.of(incident), configuration, shell).getFirst();
        new IncidentReports(presentation).write(result(named, hunt), chosen, destination.out());
        destination.complete();
      }
    }
    return ExitCode.DONE;
  }

  private static HuntResult result(Incident incident, KeptHunt hunt) {
    return new HuntResult(
        List.of(incident),
        hunt.coverage(),
        hunt.findings(),
        new RulesUsed(hunt.rulesLoaded(), List.of()),
        hunt.attributions(),
        List.of());
  }
}
