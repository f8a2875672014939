package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.recipe.Planner;
import io.keytrail.response.run.Responder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries an incident's plan out, or shows what that would do. */
@Command(
    name = "run",
    headerHeading =
        "Examples:  keytrail respond run INC-7F3A%n"
            + "           keytrail respond run INC-7F3A --execute%n%n",
    description =
        "Takes up the plan of an incident, looks at what it is about with the providers' own clients, and"
            + " says what would become of each step. With --execute it keeps evidence, and then does what"
            + " enough people agreed to; each step is written down before and after, and looked at.")
final class RespondRunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(names = "--execute", description = "Do it. Without, nothing is changed in any cloud.")
  private boolean execute;

  @Option(
      names = "--replan",
      description = "Make the plan anew from the newest hunt; consents to the one before are void.")
  private boolean replan;

  @Mixin private final StepOptions steps = new StepOptions();
  @Mixin private final ResponderOptions responder = new ResponderOptions();
  @Mixin private final RunOutput output = new RunOutput();
  private final Shell shell;

  RespondRunCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = shell.configuration(responder.settings());
    output.check();
    String name = responder.name(shell.surroundings());
    try (ResponseDesk desk = ResponseDesk.at(shell, configuration, id, name)) {
      Run run = takenUp(desk, name);
      List<PlanStep> wanted = steps.of(run.plan());
      if (!execute) {
        var prospects = desk.responder().rehearse(run);
        output.show(shell, configuration, desk, desk.run(), prospects);
        return ExitCode.DONE;
      }
      Responder.Outcome outcome = desk.responder().contain(run, wanted::contains);
      run = RunOutput.after(outcome, shell, desk);
      output.show(shell, configuration, desk, run, List.of());
      return RunOutput.exitCode(run, wanted);
    }
  }

  private Run takenUp(ResponseDesk desk, String name) {
    Incident incident = desk.incident();
    Optional<Run> begun = desk.responder().run(incident.id());
    if (begun.isPresent() && !replan) {
      if (incident.lastEvent().isAfter(begun.get().plan().logsUntil())) {
        shell
            .messages()
            .warning(
                "the incident went on after this plan was made; --replan makes it anew from what is known"
                    + " now.");
      }
      return begun.get();
    }
    return desk.responder()
        .takeUp(Planner.plan(incident, shell.surroundings().clock().instant()), name);
  }
}
