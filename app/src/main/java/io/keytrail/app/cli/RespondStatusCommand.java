package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where the response to an incident stands. */
@Command(
    name = "status",
    headerHeading =
        "Examples:  keytrail respond status INC-7F3A%n"
            + "           keytrail respond status INC-7F3A -f json%n%n",
    description =
        "Says where the response to an incident stands: every step, what is still alive and until when,"
            + " and who agreed to what. No cloud is asked.")
final class RespondStatusCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Mixin private final ResponderOptions responder = new ResponderOptions();
  @Mixin private final RunOutput output = new RunOutput();
  private final Shell shell;

  RespondStatusCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(responder.settings());
    output.check();
    String name = responder.name(shell.surroundings());
    try (ResponseDesk desk = ResponseDesk.at(shell, configuration, id, name)) {
      output.show(shell, configuration, desk, desk.run(), List.of());
    }
    return ExitCode.DONE;
  }
}
