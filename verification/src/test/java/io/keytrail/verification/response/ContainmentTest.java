package io.keytrail.verification.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.response.Moto.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped example from its logs to its thief locked out, by the script of the plan as it is.
 */
final class ContainmentTest {
  @TempDir Path directory;
  private ExampleAccount account;

  @BeforeEach
  void prepare() throws Exception {
    account = new ExampleAccount(directory);
  }

  @AfterEach
  void stop() {
    account.close();
  }

  @Test
  void script_ofTheExample_locksTheThiefOutAfterKeepingTheEvidence() throws Exception {
    Path plan = directory.resolve("plan.sh");
    account.keytrail("respond", "plan", account.incident, "-f", "sh", "-o", plan.toString());

    Answer shown = run(plan);
    assertThat(shown.exitCode()).as(shown.output() + shown.errors()).isZero();
    assertThat(account.keys()).containsOnly("Active");
    Answer contained = run(plan, "contain");
    assertThat(contained.exitCode()).as(contained.output() + contained.errors()).isZero();

    assertThat(account.keys()).hasSize(2).containsOnly("Inactive");
    account.assertThiefIsOut();
    account.assertMachinesStoppedAndCopied();
    assertEvidenceIsWhole();
  }

  private Answer run(Path plan, String... words) throws Exception {
    List<String> command =
        Stream.concat(Stream.of("sh", plan.toString()), Stream.of(words)).toList();
    return account.moto.run(
        new ProcessBuilder(command).directory(directory.toFile()),
        account.moto.environment(account.responder));
  }

  /** That of both runs. */
  private void assertEvidenceIsWhole() throws Exception {
    List<Path> kept;
    try (Stream<Path> all = Files.list(directory)) {
      kept = all.filter(path -> path.getFileName().toString().startsWith("evidence-INC-")).toList();
    }
    assertThat(kept).hasSize(2);
    for (Path evidence : kept) {
      ExampleAccount.assertSumsMatch(evidence);
    }
  }
}
