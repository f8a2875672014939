package io.keytrail.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(
    name = "keytrail",
    headerHeading =
        "Examples:  keytrail hunt ./logs%n"
            + "           keytrail hunt ./logs --last 7d -f json -o result.json%n%n",
    description = "Finds cloud credentials in the wrong hands, in the audit logs you have.",
    synopsisSubcommandLabel = "COMMAND")
final class KeytrailCommand implements Callable<Integer> {
  @Mixin final GlobalOptions options;
  @Spec private @Nullable CommandSpec spec;

  KeytrailCommand(Shell shell) {
    options = shell.options();
  }

  @Override
  public Integer call() {
    CommandSpec self = Objects.requireNonNull(spec);
    self.commandLine().usage(self.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
