package io.keytrail.app.cli;

import io.keytrail.app.config.ConfigurationError;
import io.keytrail.app.config.Suggestion;
import io.keytrail.app.run.HuntRefused;
import io.keytrail.store.StoreFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message and an exit code. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Shell shell;

  Faults(Shell shell) {
    this.shell = shell;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    String help = "See " + command.getCommandSpec().qualifiedName(" ") + " --help.";
    if (fault instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().getFirst();
      shell.messages().error(unknown(word, command), help);
    } else {
      shell.messages().error(String.valueOf(fault.getMessage()), help);
    }
    return ExitCode.USAGE;
  }

  private static String unknown(String word, CommandLine command) {
    boolean option = word.startsWith("-");
    List<String> known = new ArrayList<>();
    if (option) {
      command.getCommandSpec().options().forEach(o -> known.addAll(List.of(o.names())));
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    String what = option ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command";
    return "there is no " + what + " \"" + name + "\"" + Suggestion.sentence(name, known);
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    return report(fault);
  }

  /** Says what happened and returns the exit code for it. */
  int report(Exception fault) {
    if (shell.interruption().happened()) {
      return ExitCode.INTERRUPTED;
    }
    if (isBrokenPipe(fault)) {
      return ExitCode.BROKEN_PIPE;
    }
    Messages messages = shell.messages();
    int code =
        switch (fault) {
          case CommandFailure failure -> {
            messages.error(String.valueOf(failure.getMessage()), failure.remedy());
            yield failure.exitCode();
          }
          case ConfigurationError error -> {
            messages.error(
                error.getMessage() + ". Nothing was read.", "See keytrail config show --origin.");
            yield ExitCode.USAGE;
          }
          case HuntRefused refused -> {
            messages.error(String.valueOf(refused.getMessage()), refused.remedy());
            yield switch (refused.why()) {
              case REQUEST -> ExitCode.USAGE;
              case KEPT_STATE -> ExitCode.INTEGRITY;
            };
          }
          case StoreFault store -> {
            messages.error(store.getMessage() + ".", remedy(store));
            yield store.kind() == StoreFault.Kind.UNAVAILABLE
                ? ExitCode.UNEXPECTED
                : ExitCode.INTEGRITY;
          }
          case IOException io -> {
            messages.error(
                "the result could not be written (" + io.getMessage() + ").",
                "Check the free space and the rights of the destination, and run again.");
            yield ExitCode.UNEXPECTED;
          }
          default -> {
            messages.error(
                "an unexpected error: " + fault,
                "Run again with -v for details, and report it with them.");
            yield ExitCode.UNEXPECTED;
          }
        };
    messages.trace(fault);
    return code;
  }

  private static String remedy(StoreFault fault) {
    return switch (fault.kind()) {
      case UNAVAILABLE -> "Check its rights and the free space, or name another with --data-dir.";
      case DAMAGED -> "Move it away and hunt again; the logs are untouched.";
      case TOO_NEW -> "Use the newer Keytrail, or name another folder with --data-dir.";
    };
  }

  /** The reader of our output has gone, as with {@code | head}: no error of ours. */
  private static boolean isBrokenPipe(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof IOException && String.valueOf(at.getMessage()).contains("Broken pipe")) {
        return true;
      }
    }
    return false;
  }
}
