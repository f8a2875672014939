package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.Destination;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.Presentation;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes. */
final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output; - is standard output.")
  @Nullable String output;

  @Option(names = "--force", description = "Replace FILE if it exists.")
  boolean force;

  /** Opened before any work is done, so that a wrong name costs nothing. */
  Destination open(Shell shell) {
    if (toStream()) {
      return Destination.stream(shell.surroundings().out());
    }
    Path file = shell.surroundings().directory().resolve(String.valueOf(output));
    try {
      Destination destination =
          Destination.file(file, force ? Destination.Existing.REPLACE : Destination.Existing.KEEP);
      shell.interruption().undo(destination::abandon);
      return destination;
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.usage(
          file + " exists already. Nothing was read or written.",
          "Name another file, or add --force to replace it.");
    } catch (NoSuchFileException e) {
      throw CommandFailure.usage(
          "The folder of " + file + " does not exist. Nothing was read or written.",
          "Make the folder first, or name another file.");
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          file + " cannot be written (" + e.getMessage() + "). Nothing was read or written.",
          "Name a file in a folder that you may write to.",
          e);
    }
  }

  boolean toStream() {
    return output == null || output.equals("-");
  }

  /** As the result will be shown there. */
  Presentation presentation(Shell shell, Configuration configuration) {
    return toStream() ? shell.presentation(configuration) : shell.filePresentation(configuration);
  }

  /** The format of that name, or a refusal that lists those there are. */
  static OutputFormat format(String name, Set<OutputFormat> offered) {
    for (OutputFormat format : offered) {
      if (format.label().equals(name)) {
        return format;
      }
    }
    String known = offered.stream().map(OutputFormat::label).collect(Collectors.joining(", "));
    throw CommandFailure.usage(
        "-f \"" + name + "\" is no format of this command. Nothing was read.",
        "Use one of " + known + ".");
  }
}
