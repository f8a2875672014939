package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.response.journal.Run;
import io.keytrail.response.journal.StepState;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.run.Responder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes steps back. */
@Command(
    name = "undo",
    headerHeading =
        "Examples:  keytrail respond undo INC-7F3A --steps 9%n"
            + "           keytrail respond undo INC-7F3A --phase quarantine%n%n",
    description =
        "Takes steps back that this run has done, the last first, where enough people agreed to that"
            + " (respond approve --undo). A step is not taken back while tokens from before it would work"
            + " again, nor when its target was changed by somebody since.")
final class RespondUndoCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Mixin private final StepOptions steps = new StepOptions();
  @Mixin private final ResponderOptions responder = new ResponderOptions();
  @Mixin private final RunOutput output = new RunOutput();
  private final Shell shell;

  RespondUndoCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = shell.configuration(responder.settings());
    output.check();
    if (!steps.given()) {
      throw CommandFailure.usage(
          "no step is named. Nothing was done.", "Name what is to be taken back: --steps 9.");
    }
    String name = responder.name(shell.surroundings());
    try (ResponseDesk desk = ResponseDesk.at(shell, configuration, id, name)) {
      Run before = desk.run();
      List<PlanStep> wanted = steps.of(before.plan());
      wanted.stream()
          .filter(step -> !before.state(step).ours())
          .forEach(step ->
              shell
                  .messages()
                  .note(step.what() + " This run has not done it, and leaves it as it is."));
      Responder.Outcome outcome = desk.responder().undo(before, wanted::contains);
      Run run = RunOutput.after(outcome, shell, desk);
      output.show(shell, configuration, desk, run, List.of());
      boolean undone =
          wanted.stream().allMatch(step -> run.state(step).standing() == StepState.Standing.UNDONE);
      return undone ? ExitCode.DONE : ExitCode.PARTIAL;
    }
  }
}
