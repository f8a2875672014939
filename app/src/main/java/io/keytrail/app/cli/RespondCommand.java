package io.keytrail.app.cli;

import picocli.CommandLine.Command;

/** The group of commands that cut a stolen credential off. */
@Command(
    name = "respond",
    headerHeading =
        "Examples:  keytrail respond plan INC-7F3A%n"
            + "           keytrail respond plan INC-7F3A -f sh -o plan.sh%n%n",
    description = "Says how an incident's credentials are cut off, evidence first.",
    synopsisSubcommandLabel = "COMMAND")
final class RespondCommand extends CommandGroup {}
