package io.keytrail.app.respond;

import io.keytrail.response.hands.Output;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Digests;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.run.EvidenceNotKept;
import io.keytrail.response.run.EvidenceShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Answers as files of their owner only, each beside the command that it answers, with their hashes
 * in {@code SHA256SUMS} as {@code sha256sum -c} reads it. Nothing is ever replaced.
 */
public final class EvidenceFolder implements EvidenceShelf {
  /** No two answers of one step come within a millisecond. */
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;

  /**
   * Keeps under a folder.
   *
   * @param folder made when something is kept
   */
  public EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the answers of a run are. */
  public Path of(String run) {
    return folder.resolve(run);
  }

  @Override
  public String keep(String run, PlanStep step, Output output, Instant at) {
    Path place = of(run);
    String name = step.id() + "-" + STAMP.format(at);
    CommandLine line = step.line();
    String command = (line == null ? "" : line.shell()) + "\n";
    try {
      PrivateFile.folder(place);
      PrivateFile.write(place.resolve(name + ".out"), output.bytes());
      PrivateFile.write(place.resolve(name + ".command"), command);
      String hash = Digests.sha256(output.bytes());
      PrivateFile.append(
          place.resolve("SHA256SUMS"),
          "%s  %s.out\n%s  %s.command\n".formatted(hash, name, Digests.sha256(command), name));
      return "%s.out, sha256 %s".formatted(name, hash);
    } catch (IOException e) {
      throw new EvidenceNotKept(
          "the answer could not be kept in %s (%s)".formatted(place, e.getMessage()), e);
    }
  }
}
