package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.UserFolders;
import io.keytrail.app.respond.IncidentEvidence;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.evidence.BundleWriter;
import io.keytrail.response.evidence.Manifest;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.ResponsePlan;
import io.keytrail.response.recipe.Planner;
import io.keytrail.response.signing.SigningKey;
import io.keytrail.store.IncidentStore;
import io.keytrail.store.SqliteJournal;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Collects the evidence of a kept incident. */
@Command(
    name = "collect",
    headerHeading =
        "Examples:  keytrail evidence collect INC-7F3A -o case-4711 --key case.pem%n"
            + "           keytrail evidence collect INC-7F3A -o case-4711 --key case.pem --logs ~/logs%n%n",
    description =
        "Puts the evidence of an incident into a new folder: incident, plan, journal and answers of the"
            + " response, and the files of logs that its events stand in, as they are. Everything is listed"
            + " with its hash in a manifest, which is signed. Others can check it without this program.")
final class EvidenceCollectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "The incident, by the beginning of its id.")
  private String id = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to make; it must not exist yet.")
  private String output = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The private key that signs, as evidence key made it.")
  private String key = "";

  @Option(
      names = "--logs",
      paramLabel = "DIR",
      description = "What the files of the hunt are relative to (the folder you are in).")
  private @Nullable String logs;

  @Mixin private final ResponderOptions responder = new ResponderOptions();
  private final Shell shell;

  EvidenceCollectCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(responder.settings());
    Path directory = shell.surroundings().directory();
    SigningKey signing = RespondApproveCommand.key(directory.resolve(key));
    Path base = logs == null ? directory : directory.resolve(logs);
    Path target = directory.resolve(output);
    Incident incident = incident(configuration);
    Path data = UserFolders.data(configuration, shell.surroundings());
    List<Recorded> journal = journal(data, incident);
    ResponsePlan plan =
        Run.of(journal)
            .map(Run::plan)
            .orElseGet(() -> Planner.plan(incident, shell.surroundings().clock().instant()));
    try (BundleWriter bundle = new BundleWriter(target, shell.surroundings().clock())) {
      IncidentEvidence evidence = new IncidentEvidence(bundle, incident);
      evidence.addDocuments(plan, journal);
      evidence.addAnswers(data.resolve("evidence").resolve(incident.id()));
      evidence.addLogs(base);
      Manifest manifest =
          bundle.complete(
              incident.id(),
              responder.name(shell.surroundings()),
              "keytrail " + shell.toolVersion(),
              signing);
      manifest.missing().forEach(shell.messages()::warning);
      shell
          .messages()
          .note("%d files are kept and signed in %s".formatted(manifest.items().size(), target));
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.usage(
          e.getMessage() + " exists already. Nothing was collected.", "Name another folder.");
    }
    return ExitCode.DONE;
  }

  private Incident incident(Configuration configuration) {
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      return KeptIncident.find(store, id);
    }
  }

  private static List<Recorded> journal(Path data, Incident incident) {
    try (SqliteJournal journal = SqliteJournal.open(data)) {
      return journal.entries(incident.id());
    }
  }
}
