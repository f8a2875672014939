package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.response.journal.Run;
import io.keytrail.response.run.Responder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks whether what was done still holds. */
@Command(
    name = "verify",
    headerHeading = "Examples:  keytrail respond verify INC-7F3A%n%n",
    description =
        "Asks the providers whether everything that was done still holds, and writes the answers down."
            + " What was interrupted is settled by looking. Nothing is changed in any cloud.")
final class RespondVerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Mixin private final ResponderOptions responder = new ResponderOptions();
  @Mixin private final RunOutput output = new RunOutput();
  private final Shell shell;

  RespondVerifyCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = shell.configuration(responder.settings());
    output.check();
    String name = responder.name(shell.surroundings());
    try (ResponseDesk desk = ResponseDesk.at(shell, configuration, id, name)) {
      Responder.Outcome outcome = desk.responder().verify(desk.run());
      Run run = RunOutput.after(outcome, shell, desk);
      output.show(shell, configuration, desk, run, List.of());
      return RunOutput.exitCode(run, run.plan().steps());
    }
  }
}
