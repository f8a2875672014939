package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.RespondersFile;
import io.keytrail.app.config.RespondersFile.Responders;
import io.keytrail.app.config.Settings;
import io.keytrail.app.config.UserFolders;
import io.keytrail.app.respond.EvidenceFolder;
import io.keytrail.app.respond.Workplace;
import io.keytrail.cloud.ClientHands;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.run.Desk;
import io.keytrail.response.run.Responder;
import io.keytrail.store.IncidentStore;
import io.keytrail.store.SqliteJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A responder at work on one incident; closed at the end of a command. */
final class ResponseDesk implements AutoCloseable {
  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

  private final Shell shell;
  private final Incident incident;
  private final Responders responders;
  private final SqliteJournal journal;
  private final Responder responder;
  private final Redaction redaction;

  private ResponseDesk(Shell shell, Configuration configuration, Incident incident, String name) {
    this.shell = shell;
    this.incident = incident;
    this.redaction = (shell.options().reveal ? Redaction.NONE : Redaction.MASK).knowing(incident);
    this.responders =
        configuration.value(Settings.RESPONDERS).map(RespondersFile::read).orElse(Responders.NONE);
    Path folder = UserFolders.data(configuration, shell.surroundings());
    Workplace workplace = Workplace.of(name);
    this.journal = SqliteJournal.open(folder);
    this.responder =
        new Responder(
            new Desk(
                journal,
                new ClientHands(shell.surroundings().environment(), LONGEST_CALL),
                new EvidenceFolder(folder.resolve("evidence")),
                responders.approvers(),
                responders.rails(),
                shell.surroundings().clock(),
                time -> Thread.sleep(time.toMillis()),
                workplace.toString(),
                workplace::outlives,
                this::tell));
  }

  /**
   * Sits down at the kept incident of that id.
   *
   * @throws CommandFailure if there is none, or more than one
   */
  static ResponseDesk at(Shell shell, Configuration configuration, String id, String name) {
    try (IncidentStore store = new KeptResults(shell, configuration).open()) {
      return new ResponseDesk(shell, configuration, KeptIncident.find(store, id), name);
    }
  }

  Incident incident() {
    return incident;
  }

  Responders responders() {
    return responders;
  }

  Responder responder() {
    return responder;
  }

  /**
   * The run that was begun.
   *
   * @throws CommandFailure if none was
   */
  Run run() {
    return responder
        .run(incident.id())
        .orElseThrow(() ->
            CommandFailure.usage(
                "nobody has begun to respond to " + incident.id() + ".",
                "keytrail respond run "
                    + incident.id()
                    + " takes up its plan and changes nothing."));
  }

  /** What happens is said as it happens. */
  private void tell(Recorded recorded) {
    Optional<Run> run = responder.run(recorded.run());
    switch (recorded.entry()) {
      case Entry.Ended ended -> say(run, ended.step(), ended(ended), ended.said());
      case Entry.Verified verified ->
          say(run, verified.step(), verified.holds() ? "holds" : "does not hold", verified.said());
      case Entry.HeldBack held -> say(run, held.step(), "not done", held.why());
      case Entry.Planned planned -> shell.messages().detail("plan taken up");
      case Entry.Seen seen -> shell.messages().detail(seen.states().size() + " targets looked at");
      case Entry.Intended intended -> shell.messages().detail("begins " + intended.step());
      case Entry.Agreed agreed -> shell.messages().detail("consent written down");
      case Entry.DoneByHand done -> say(run, done.step(), "done by hand", done.note());
    }
  }

  private static String ended(Entry.Ended ended) {
    return (ended.purpose() == Purpose.UNDO ? "undo " : "") + ended.ending().label();
  }

  private void say(Optional<Run> run, String id, String how, String more) {
    String step =
        run.stream()
            .flatMap(it -> it.plan().steps().stream())
            .filter(it -> it.id().equals(id))
            .map(ResponseDesk::named)
            .findFirst()
            .orElse(id);
    shell.messages().note(redaction.text(step + "  " + how + (more.isEmpty() ? "" : ": " + more)));
  }

  private static String named(PlanStep step) {
    return "%s %s  %s".formatted(step.phase().label(), step.aim().target(), step.what());
  }

  @Override
  public void close() {
    journal.close();
  }
}
