package io.keytrail.app.cli;

import picocli.CommandLine.Command;

/** The group of commands on settings. */
@Command(
    name = "config",
    headerHeading =
        "Examples:  keytrail config show --origin%n" + "           keytrail config validate%n%n",
    description = "Shows and checks the settings.",
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand extends CommandGroup {}
