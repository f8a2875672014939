package io.keytrail.app.cli;

import io.keytrail.simulation.Simulation;
import io.keytrail.simulation.SimulationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes simulated logs to try the program on. */
@Command(
    name = "demo",
    headerHeading =
        "Examples:  keytrail demo ./logs && keytrail hunt ./logs%n"
            + "           keytrail demo ./logs --seed 7%n%n",
    description =
        "Writes the audit logs of a simulated company into a new folder: quiet weeks, then the"
            + " theft of a key. The same seed writes the same logs.")
final class DemoCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A new or empty folder.")
  private String directory = "";

  @Option(names = "--seed", paramLabel = "N", description = "Another company, another theft.")
  private @Nullable Long seed;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How many days, 3 to 3660 (32); the theft is on the last two.")
  private @Nullable Integer days;

  private final Shell shell;

  DemoCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = shell.surroundings().directory().resolve(directory);
    try {
      Simulation.Summary written = Simulation.write(settings(), folder);
      String line =
          String.format(
              Locale.ROOT,
              "%,d records in %,d files. Now: keytrail hunt %s%n",
              written.copies(),
              written.files(),
              directory);
      shell.surroundings().out().write(line.getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          e.getMessage() + ". Nothing was written.", "Name a new folder, or other values.");
    } catch (UncheckedIOException e) {
      throw new CommandFailure(
          ExitCode.UNEXPECTED,
          folder + " could not be written to (" + e.getMessage() + ").",
          "Name a folder that you may write to, with some space.",
          e);
    }
  }

  private SimulationSettings settings() {
    SimulationSettings settings = SimulationSettings.example();
    SimulationSettings sized = days == null ? settings : settings.sized(days, settings.volume());
    return seed == null ? sized : sized.withSeed(seed);
  }
}
