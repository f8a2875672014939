package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.RunWriter;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.run.Containment;
import io.keytrail.response.run.Prospect;
import io.keytrail.response.run.Responder;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How commands show where a run stands. */
final class RunOutput {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table or json (table).")
  private String format = "table";

  @Mixin private final OutputOptions output = new OutputOptions();

  /** Refuses what could not be shown before anything is done. */
  void check() {
    OutputOptions.format(format, RunWriter.FORMATS);
  }

  void show(
      Shell shell,
      Configuration configuration,
      ResponseDesk desk,
      Run run,
      List<Prospect> prospects)
      throws IOException {
    Containment containment =
        Containment.of(
            run, Containment.successes(desk.incident()), shell.surroundings().clock().instant());
    try (Destination destination = output.open(shell)) {
      new RunWriter(output.presentation(shell, configuration))
          .write(
              run,
              desk.incident(),
              containment,
              Containment.holds(run, desk.responders().rails().limits().review()),
              prospects,
              OutputOptions.format(format, RunWriter.FORMATS),
              destination.out());
      destination.complete();
    }
  }

  /** The run after what was done, or where somebody else has brought it. */
  static Run after(Responder.Outcome outcome, Shell shell, ResponseDesk desk) {
    return switch (outcome) {
      case Responder.Outcome.Acted acted -> acted.run();
      case Responder.Outcome.Joined joined -> {
        shell
            .messages()
            .note(
                joined.holder()
                    + " is at it; this is where the run stands. What you agree to is done by them too.");
        yield desk.run();
      }
    };
  }

  /** How a command ends that acted on some steps. */
  static int exitCode(Run run, List<PlanStep> wanted) {
    boolean waits = false;
    for (var step : wanted) {
      if (step.line() == null) {
        continue;
      }
      switch (run.state(step).standing()) {
        case REFUSED, FAILED, UNKNOWN, BEGUN, INEFFECTIVE, HELD_BACK -> {
          return ExitCode.PARTIAL;
        }
        case WAITS -> waits = true;
        case OPEN, APPLIED, HOLDS, WAS_IN_EFFECT, DONE_BY_HAND, UNDONE -> {
          continue;
        }
      }
    }
    return waits ? ExitCode.NO_CONSENT : ExitCode.DONE;
  }
}
