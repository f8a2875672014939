package io.keytrail.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program without a command: says what there is. */
@Command(
    name = "keytrail",
    headerHeading =
        "Examples:  keytrail hunt ./logs%n"
            + "           keytrail hunt ./logs --last 7d -f json -o result.json%n%n",
    description = "Finds cloud credentials in the wrong hands, in the audit logs you have.",
    synopsisSubcommandLabel = "COMMAND")
final class KeytrailCommand extends CommandGroup {
  @Mixin final GlobalOptions options;

  KeytrailCommand(Shell shell) {
    options = shell.options();
  }
}
