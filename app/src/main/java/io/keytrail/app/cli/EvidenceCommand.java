package io.keytrail.app.cli;

import picocli.CommandLine.Command;

/** The group of commands about bundles of evidence. */
@Command(
    name = "evidence",
    headerHeading =
        "Examples:  keytrail evidence key -o case.pem%n"
            + "           keytrail evidence collect INC-7F3A -o case-4711 --key case.pem%n"
            + "           keytrail evidence verify case-4711%n%n",
    description = "Collects what an incident rests on, signed, and proves that it was not changed.",
    synopsisSubcommandLabel = "COMMAND")
final class EvidenceCommand extends CommandGroup {}
