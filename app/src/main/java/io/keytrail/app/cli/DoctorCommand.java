package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.DoctorTexts;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.Presentation;
import io.keytrail.app.run.TelemetryReading;
import io.keytrail.app.run.TelemetryReading.Outcome;
import io.keytrail.detection.health.Check.Standing;
import io.keytrail.model.incident.SkippedFile;
import io.keytrail.sources.files.Discovery;
import io.keytrail.sources.files.LogFiles;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.findings.AlertMapping;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which logs there are, which are silent or missing, and what turns them on. */
@Command(
    name = "doctor",
    headerHeading =
        "Examples:  keytrail doctor ./logs%n"
            + "           keytrail doctor ./logs -f json -o doctor.json%n%n",
    description =
        "Says which of the logs that tell a stolen credential there are in each account, which are"
            + " silent or missing, and what turns them on.")
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, globs; - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table or json (table).")
  private String format = "table";

  @Option(names = "--strict", description = "Exit with 3 when a log is silent, short or missing.")
  private boolean strict;

  @Mixin private final AlertOptions alerts = new AlertOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  DoctorCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(alerts.settings());
    List<AlertMapping> mappings = AlertOptions.mappings(configuration);
    OutputFormat chosen = OutputOptions.format(format, DoctorTexts.FORMATS);
    Presentation presentation = output.presentation(shell, configuration);
    Discovery discovery =
        LogFiles.discover(paths, ReadLimits.standard(), shell.surroundings().in());
    if (discovery.files().isEmpty() && discovery.skipped().isEmpty()) {
      throw CommandFailure.usage(
          "nothing to read: no files below " + String.join(", ", paths) + ".",
          "Name the folder, file or pattern your logs are in.");
    }
    try (Destination destination = output.open(shell)) {
      int threads = HuntOptions.threads(configuration);
      Outcome outcome = new TelemetryReading(discovery, mappings).readAll(threads);
      new DoctorTexts(presentation).write(outcome, chosen, destination.out());
      destination.complete();
      return exitCode(outcome);
    }
  }

  private int exitCode(Outcome outcome) {
    if (outcome.coverage().skipped().stream().anyMatch(SkippedFile::atLimit)) {
      return ExitCode.LIMIT;
    }
    if (!outcome.coverage().complete()) {
      return ExitCode.INCOMPLETE;
    }
    boolean wanting =
        outcome.checkups().stream()
            .anyMatch(checkup -> checkup.count(Standing.OK) < checkup.checks().size());
    return strict && wanting ? ExitCode.FOUND : ExitCode.DONE;
  }
}
