package io.keytrail.app.cli;

import picocli.CommandLine.Command;

/** The group of commands on kept incidents. */
@Command(
    name = "incident",
    headerHeading =
        "Examples:  keytrail incident list%n" + "           keytrail incident show INC-7F3A%n%n",
    description = "Looks at the incidents of earlier hunts.",
    synopsisSubcommandLabel = "COMMAND")
final class IncidentCommand extends CommandGroup {}
