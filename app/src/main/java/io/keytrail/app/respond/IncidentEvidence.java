package io.keytrail.app.respond;

import io.keytrail.model.codec.IncidentJson;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.response.evidence.BundleWriter;
import io.keytrail.response.journal.EntryJson;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.plan.PlanJson;
import io.keytrail.response.plan.ResponsePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an incident rests on: the incident and the plan, what was done about it, what the providers
 * answered before, and the files of logs that its events stand in.
 */
public final class IncidentEvidence {
  private final BundleWriter bundle;
  private final Incident incident;

  public IncidentEvidence(BundleWriter bundle, Incident incident) {
    this.bundle = bundle;
    this.incident = incident;
  }

  /** Adds the documents of this program. */
  public void addDocuments(ResponsePlan plan, List<Recorded> journal) throws IOException {
    bundle.add(
        "documents/incident.json", "incident as it was kept", IncidentJson.canonical(incident));
    bundle.add("documents/plan.json", "plan of the response", PlanJson.canonical(plan));
    if (journal.isEmpty()) {
      bundle.miss("nobody has begun to respond, so there is no journal");
      return;
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Recorded recorded : journal) {
      String head =
          "%d %s %s %s "
              .formatted(recorded.number(), recorded.at(), recorded.hash(), recorded.by());
      lines.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      lines.writeBytes(EntryJson.write(recorded.entry()));
    }
    bundle.add("documents/journal.txt", "journal of the response", lines.toByteArray());
  }

  /** Adds what providers answered to the first phase of the plan. */
  public void addAnswers(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        bundle.copy("answers/" + name, "answer of a provider, or what was asked", file);
      }
    }
  }

  /**
   * Adds the files that the incident's events stand in, each once and as a whole.
   *
   * @param base what the names of the hunt are relative to
   */
  public void addLogs(Path base) throws IOException {
    Set<String> named = new TreeSet<>();
    for (IncidentEvent event : incident.events()) {
      if (event.event().log().isMeter()) {
        bundle.miss(
            "a %s stands for many records; keep the logs of %s themselves"
                .formatted(event.event().provenance().file(), event.event().time()));
      } else {
        named.add(event.event().provenance().file());
      }
    }
    Set<Path> copied = new TreeSet<>();
    for (String name : named) {
      Path file = file(base, name);
      if (file == null) {
        bundle.miss("log " + name + " is no longer there");
      } else if (copied.add(file)) {
        String number = "%04d".formatted(copied.size());
        bundle.copy("logs/" + number + "-" + file.getFileName(), name, file);
      }
    }
    if (incident.eventsOmitted() > 0) {
      bundle.miss(incident.eventsOmitted() + " events of the incident are not listed in it");
    }
  }

  /** The file itself, or the archive that it stands in. */
  private static @Nullable Path file(Path base, String name) {
    try {
      for (Path at = base.resolve(name); at != null; at = at.getParent()) {
        if (Files.isRegularFile(at)) {
          return at.toAbsolutePath().normalize();
        }
      }
    } catch (InvalidPathException e) {
      return null;
    }
    return null;
  }
}
