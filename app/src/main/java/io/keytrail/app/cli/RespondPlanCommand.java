package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.PlanWriter;
import io.keytrail.app.output.Presentation;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.recipe.Planner;
import io.keytrail.store.IncidentStore;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to do about a kept incident, in order. */
@Command(
    name = "plan",
    headerHeading =
        "Examples:  keytrail respond plan INC-7F3A%n"
            + "           keytrail respond plan INC-7F3A -f sh -o plan.sh%n%n",
    description =
        "Prints what to do about an incident: for every credential, session and machine of its tree,"
            + " evidence first, with the commands, what each leaves alive, how to verify and how to undo."
            + " Nothing is done and no cloud is asked.")
final class RespondPlanCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "table, json or sh (table). The script preserves when it is run, and contains when it is run"
              + " with the word contain; it holds key ids whole.")
  private String format = "table";

  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  RespondPlanCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(Map.of());
    Presentation presentation = output.presentation(shell, configuration);
    var chosen = OutputOptions.format(format, PlanWriter.FORMATS);
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      Incident incident = KeptIncident.find(store, id);
      var plan = Planner.plan(incident, shell.surroundings().clock().instant());
      try (Destination destination = output.open(shell)) {
        new PlanWriter(presentation).write(plan, incident, chosen, destination.out());
        destination.complete();
      }
    }
    return ExitCode.DONE;
  }
}
