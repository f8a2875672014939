package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.PlanStep;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down that a person did a step. */
@Command(
    name = "done",
    headerHeading =
        "Examples:  keytrail respond done INC-7F3A --steps 1 --note \"copied to the vault, case 4711\"%n%n",
    description =
        "Writes down that you did steps by hand, or why they need not be done. The incident is not"
            + " contained before that is said of every step that contains.")
final class RespondDoneCommand implements Callable<Integer> {
  private static final int LONGEST_NOTE = 1000;

  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      required = true,
      description = "What you did and where that can be seen.")
  private String note = "";

  @Mixin private final StepOptions steps = new StepOptions();
  @Mixin private final ResponderOptions responder = new ResponderOptions();
  private final Shell shell;

  RespondDoneCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Configuration configuration = shell.configuration(responder.settings());
    if (!steps.given() || note.isBlank() || note.length() > LONGEST_NOTE) {
      throw CommandFailure.usage(
          "a step and a note of at most "
              + LONGEST_NOTE
              + " characters are needed. Nothing was"
              + " written down.",
          "Name both: --steps 1 --note TEXT.");
    }
    String name = responder.name(shell.surroundings());
    try (ResponseDesk desk = ResponseDesk.at(shell, configuration, id, name)) {
      Run run = desk.run();
      List<PlanStep> wanted = steps.of(run.plan());
      for (PlanStep step : wanted) {
        desk.responder().doneByHand(run, step, note.strip());
      }
    }
    return ExitCode.DONE;
  }
}
