package io.keytrail.app.cli;

import picocli.CommandLine.Command;

/** The group of commands on network databases. */
@Command(
    name = "enrich",
    headerHeading = "Examples:  keytrail enrich update%n" + "           keytrail enrich status%n%n",
    description = "Brings and shows the databases that tell whose an address is.",
    synopsisSubcommandLabel = "COMMAND")
final class EnrichCommand extends CommandGroup {}
