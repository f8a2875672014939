package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.NormalizedWriter;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.Presentation;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.SkippedFile;
import io.keytrail.sources.files.Discovery;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogFiles;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.findings.AlertMapping;
import io.keytrail.sources.formats.Normalizers;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every record as it is understood, or why it is not. */
@Command(
    name = "normalize",
    headerHeading =
        "Examples:  keytrail normalize ./logs > events.jsonl%n"
            + "           keytrail normalize trail.json.gz | grep '\"type\":\"rejected\"'%n%n",
    description =
        "Prints a line for every record of every file: the event it was read as, or why it was"
            + " rejected or left out, with file and record number. The last line is the coverage.")
final class NormalizeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, globs; - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "jsonl (the only one).")
  private String format = "jsonl";

  @Mixin private final AlertOptions alerts = new AlertOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  private final Shell shell;

  NormalizeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(alerts.settings());
    List<AlertMapping> mappings = AlertOptions.mappings(configuration);
    OutputOptions.format(format, EnumSet.of(OutputFormat.JSONL));
    Presentation presentation = output.presentation(shell, configuration);
    ReadLimits limits = ReadLimits.standard();
    Discovery discovery = LogFiles.discover(paths, limits, shell.surroundings().in());
    if (discovery.files().isEmpty() && discovery.skipped().isEmpty()) {
      throw CommandFailure.usage(
          "nothing to read: no files below " + String.join(", ", paths) + ".",
          "Name the folder, file or pattern your logs are in.");
    }
    try (Destination destination = output.open(shell)) {
      LogReader reader = new LogReader(limits, () -> Normalizers.with(mappings));
      Coverage coverage = write(discovery, reader, presentation, destination);
      destination.complete();
      return exitCode(coverage);
    }
  }

  private static Coverage write(
      Discovery discovery, LogReader reader, Presentation presentation, Destination destination) {
    try (NormalizedWriter writer = new NormalizedWriter(presentation, destination.out())) {
      writer.skipped(discovery.skipped());
      for (LogFile file : discovery.files()) {
        writer.ended(reader.read(file, writer));
      }
      return writer.finish(discovery.files().size() + discovery.skipped().size());
    }
  }

  private static int exitCode(Coverage coverage) {
    if (coverage.skipped().stream().anyMatch(SkippedFile::atLimit)) {
      return ExitCode.LIMIT;
    }
    return coverage.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }
}
