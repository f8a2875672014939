package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.PermissionWriter;
import io.keytrail.response.permission.ResponderRoles;
import io.keytrail.response.recipe.Planner;
import io.keytrail.store.IncidentStore;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What responders have to be allowed. */
@Command(
    name = "permissions",
    headerHeading =
        "Examples:  keytrail respond permissions INC-7F3A%n"
            + "           keytrail respond permissions INC-7F3A -f json%n%n",
    description =
        "Prints the least that whoever carries the plan of an incident out has to be allowed, as roles that"
            + " are kept apart: looking, copying, containing, writing policies, denying from above, undoing.")
final class RespondPermissionsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table or json (table).")
  private String format = "table";

  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  RespondPermissionsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(Map.of());
    var chosen = OutputOptions.format(format, PermissionWriter.FORMATS);
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      var incident = KeptIncident.find(store, id);
      var plan = Planner.plan(incident, shell.surroundings().clock().instant());
      try (Destination destination = output.open(shell)) {
        new PermissionWriter(output.presentation(shell, configuration))
            .write(ResponderRoles.of(plan), chosen, destination.out());
        destination.complete();
      }
    }
    return ExitCode.DONE;
  }
}
