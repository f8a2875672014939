package io.keytrail.app.cli;

import picocli.CommandLine.Command;

/** The group of commands on rules. */
@Command(
    name = "rules",
    headerHeading =
        "Examples:  keytrail rules list%n" + "           keytrail rules lint ./my-rules%n%n",
    description = "Lists, explains, checks and tests Sigma rules.",
    synopsisSubcommandLabel = "COMMAND")
final class RulesCommand extends CommandGroup {}
