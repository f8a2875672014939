package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what an incident turned out to be; later hunts weigh with it. */
@Command(
    name = "close",
    headerHeading =
        "Examples:  keytrail incident close INC-7F3A --verdict theft%n"
            + "           keytrail incident close INC-7F3A --verdict benign --note \"nightly job\"%n%n",
    description =
        "Closes an incident. Later hunts weigh with the verdict, and open it again when its"
            + " credential acts again.")
final class IncidentCloseCommand implements Callable<Integer> {
  private static final int LONGEST_NOTE = 1000;

  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = "--verdict",
      paramLabel = "VERDICT",
      required = true,
      description = "theft, authorised, false-alarm or benign.")
  private String verdict = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for whoever reads it later.")
  private String note = "";

  private final Shell shell;

  IncidentCloseCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Configuration configuration = shell.configuration(Map.of());
    Closing.Decision decision = decision(verdict);
    if (note.length() > LONGEST_NOTE) {
      throw CommandFailure.usage(
          "the note has " + note.length() + " characters, at most " + LONGEST_NOTE + " are kept.",
          "Nothing was closed. Write a shorter one.");
    }
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      Incident incident = KeptIncident.find(store, id);
      Instant now = shell.surroundings().clock().instant();
      store.keepVerdict(
          incident, new Closing(decision, now, incident.lastEvent(), note.strip(), false));
      shell.messages().note(incident.id() + " is closed as " + decision.label());
    }
    return ExitCode.DONE;
  }

  private static Closing.Decision decision(String text) {
    for (Closing.Decision decision : Closing.Decision.values()) {
      if (decision.label().equals(text)) {
        return decision;
      }
    }
    String known =
        Arrays.stream(Closing.Decision.values())
            .map(Closing.Decision::label)
            .collect(Collectors.joining(", "));
    throw CommandFailure.usage(
        "\"" + text + "\" is no verdict. Nothing was closed.", "Use one of " + known + ".");
  }
}
