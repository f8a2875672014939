package io.keytrail.app.cli;

import picocli.CommandLine.Command;

/** The group of commands that cut a stolen credential off. */
@Command(
    name = "respond",
    headerHeading =
        "Examples:  keytrail respond plan INC-7F3A%n"
            + "           keytrail respond run INC-7F3A%n%n",
    description = "Cuts an incident's credentials off: evidence first, with consent, with proof.",
    synopsisSubcommandLabel = "COMMAND")
final class RespondCommand extends CommandGroup {}
