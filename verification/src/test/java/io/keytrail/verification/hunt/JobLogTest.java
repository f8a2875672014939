package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that a job printed is an incident; its secret is in nothing that is shown or kept. */
final class JobLogTest {
  private static final String AT = "2026-10-05T09:00:00.1234567Z ";
  private static final String SECRET = "canary7/Canary+canary7Canary7canary7Cana";

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "csv", "html", "ocsf", "md", "table"})
  void hunt_printedKey_isShownWithoutItsSecret(String format) throws IOException {
    Keytrail.Run run = run("hunt", "-f", format, log().toString());

    assertThat(run.output()).contains("AKIA…MPLE").doesNotContain("canary", "Canary");
    assertThat(run.errors()).doesNotContain("canary", "Canary");
  }

  @Test
  void normalize_printedKey_keepsNoSecret() throws IOException {
    Keytrail.Run run = run("normalize", log().toString());

    assertThat(run.output()).contains("secret-in-job-log").doesNotContain("canary", "Canary");
  }

  @Test
  void hunt_withState_keepsNoSecret() throws IOException {
    Path state = temporary.resolve("state");
    run("hunt", "--state", state.toString(), log().toString());

    try (Stream<Path> files = Files.walk(temporary)) {
      List<Path> kept =
          files.filter(Files::isRegularFile).filter(file -> !file.endsWith("job.txt")).toList();
      assertThat(kept).isNotEmpty();
      for (Path file : kept) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("anary7");
      }
    }
  }

  private Path log() throws IOException {
    return Files.writeString(
        temporary.resolve("job.txt"),
        AT
            + "##[group]Run ./deploy.sh\n"
            + AT
            + "AWS_ACCESS_KEY_ID=AKIAEXAMPLEKEYSAMPLE\n"
            + AT
            + "AWS_SECRET_ACCESS_KEY="
            + SECRET
            + "\n");
  }

  private Keytrail.Run run(String... arguments) {
    return Keytrail.built(temporary.resolve("data")).run(new byte[0], List.of(arguments));
  }
}
