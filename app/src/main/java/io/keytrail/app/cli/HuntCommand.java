package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.FailOn;
import io.keytrail.app.config.Settings;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.FindingsWriter;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.Presentation;
import io.keytrail.app.output.ResultWriters;
import io.keytrail.app.run.HuntProgress;
import io.keytrail.app.run.HuntRequest;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.terminal.ProgressLine;
import io.keytrail.app.terminal.Surroundings;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.SkippedFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads logs and says which credentials are in the wrong hands. */
@Command(
    name = "hunt",
    headerHeading =
        "Examples:  keytrail hunt ./logs%n"
            + "           zcat trail.json.gz | keytrail hunt - -f json%n%n",
    description =
        "Reads audit logs of AWS, GCP, Azure and GitHub in any container and layout, and prints an incident"
            + " for every credential that looks stolen.")
final class HuntCommand implements Callable<Integer> {
  private static final double NANOS_PER_SECOND = 1e9;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, globs; - for standard input.")
  private List<String> paths = List.of();

  @Mixin private final HuntOptions hunt = new HuntOptions();
  @Mixin private final ReverseNameOptions names = new ReverseNameOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table, json, jsonl, csv, html, md or ocsf (table).")
  private @Nullable String format;

  @Option(names = "--findings", description = "Every single finding too, a line each (-f jsonl).")
  private boolean findings;

  @Option(
      names = "--strict-coverage",
      description = "Exit with 4 whenever not everything was read, even with incidents.")
  private boolean strictCoverage;

  private final Shell shell;

  HuntCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = shell.surroundings();
    Configuration configuration = shell.configuration(settings());
    OutputFormat chosen = chosenFormat();
    FailOn failOn = configuration.value(Settings.FAIL_ON);
    Severity least = configuration.value(Settings.MIN_SEVERITY);
    HuntRequest request = hunt.request(paths, configuration, shell);
    Presentation presentation = output.presentation(shell, configuration);
    try (Destination destination = output.open(shell)) {
      Instant started = surroundings.clock().instant();
      HuntResult found = run(request, presentation, destination);
      Instant ended = surroundings.clock().instant();
      HuntResult result =
          found.with(ReverseNameOptions.named(found.incidents(), configuration, shell));
      HuntResult shown = from(least, result);
      ResultWriters.of(chosen, presentation).write(shown, destination.out());
      destination.complete();
      surroundings.out().flush();
      result.notes().forEach(shell.messages()::warning);
      tellSources(chosen, result);
      tellPace(result, shown, Duration.between(started, ended));
      new KeptResults(shell, configuration).keep(result, paths, ended);
      return exitCode(result, failOn);
    }
  }

  /** A table for spreadsheets has no place for whose answers are in it. */
  private void tellSources(OutputFormat chosen, HuntResult result) {
    if (chosen == OutputFormat.CSV) {
      result.attributions().forEach(source -> shell.messages().note("networks: " + source));
    }
  }

  private Map<String, List<String>> settings() {
    Map<String, List<String>> settings = new TreeMap<>(hunt.settings());
    settings.putAll(names.settings());
    return settings;
  }

  private OutputFormat chosenFormat() {
    if (format == null) {
      return findings ? OutputFormat.JSONL : OutputFormat.TABLE;
    }
    OutputFormat chosen = OutputOptions.format(format, ResultWriters.FORMATS);
    if (findings && chosen != OutputFormat.JSONL) {
      throw CommandFailure.usage(
          "--findings is a line for each finding, which "
              + format
              + " has no place for."
              + " Nothing was read.",
          "Use -f jsonl.");
    }
    return chosen;
  }

  private HuntResult run(HuntRequest request, Presentation presentation, Destination destination) {
    if (!findings) {
      return run(request, finding -> {});
    }
    try (FindingsWriter writer = new FindingsWriter(presentation, destination.out())) {
      return run(request, writer);
    }
  }

  private HuntResult run(HuntRequest request, Consumer<Finding> sink) {
    Surroundings surroundings = shell.surroundings();
    if (!surroundings.errIsTerminal() || shell.options().quiet) {
      return shell.engine().run(request, sink, HuntProgress.SILENT);
    }
    try (ProgressLine progress =
        new ProgressLine(surroundings.err(), surroundings.columns(), System::nanoTime)) {
      shell.interruption().undo(progress::close);
      return shell.engine().run(request, sink, progress);
    }
  }

  private static HuntResult from(Severity least, HuntResult result) {
    return result.with(
        result.incidents().stream().filter(i -> i.severity().atLeast(least)).toList());
  }

  private void tellPace(HuntResult result, HuntResult shown, Duration taken) {
    int hidden = result.incidents().size() - shown.incidents().size();
    if (hidden > 0) {
      shell.messages().note(hidden + " below --min-severity not shown");
    }
    double seconds = Math.max(taken.toNanos() / NANOS_PER_SECOND, 1e-3);
    long events = result.coverage().events();
    String pace =
        String.format(
            Locale.ROOT, "%,d events in %.1f s, %,.0f a second", events, seconds, events / seconds);
    shell.messages().note(pace);
  }

  private int exitCode(HuntResult result, FailOn failOn) {
    boolean incomplete = !result.coverage().complete();
    boolean found =
        result.incidents().stream().anyMatch(i -> !i.closed() && failOn.reachedBy(i.severity()));
    if (found && !(strictCoverage && incomplete)) {
      return ExitCode.FOUND;
    }
    if (result.coverage().skipped().stream().anyMatch(SkippedFile::atLimit)) {
      return ExitCode.LIMIT;
    }
    return incomplete ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }
}
