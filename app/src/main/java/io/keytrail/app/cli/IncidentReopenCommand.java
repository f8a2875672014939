package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back what was said of an incident. */
@Command(
    name = "reopen",
    headerHeading = "Example:  keytrail incident reopen INC-7F3A%n%n",
    description = "Opens a closed incident again and forgets the verdict on it.")
final class IncidentReopenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  private final Shell shell;

  IncidentReopenCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Configuration configuration = shell.configuration(Map.of());
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      Incident incident = KeptIncident.find(store, id);
      boolean closed = store.withdrawVerdicts(incident.id());
      shell.messages().note(incident.id() + (closed ? " is open again" : " was not closed"));
    }
    return ExitCode.DONE;
  }
}
