package io.keytrail.verification.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence of the shipped example, checked by the program and by what everybody has. */
final class EvidenceBundleTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final int FOUND = 3;
  private static final int INTEGRITY = 7;
  private static final List<String> SUMS = List.of("sha256sum", "--quiet", "-c", "SHA256SUMS");
  private static final List<String> SIGNATURE =
      List.of(
          "openssl",
          "pkeyutl",
          "-verify",
          "-pubin",
          "-inkey",
          "manifest.pub",
          "-rawin",
          "-in",
          "manifest.json",
          "-sigfile",
          "manifest.sig");

  @TempDir Path directory;

  @Test
  void bundle_ofTheExample_isProvedWithAndWithoutTheProgram_untilAByteIsChanged() throws Exception {
    Path trail = HOME.resolve("examples/stolen-key/AWSLogs").toAbsolutePath();
    run(FOUND, "hunt", trail.toString());
    Path key = directory.resolve("case.pem");
    Path bundle = directory.resolve("case");
    Path publicKey = directory.resolve("case.pub");
    Files.writeString(publicKey, run(0, "evidence", "key", "-o", key.toString()).output());
    run(0, "evidence", "collect", "INC-7FD", "-o", bundle.toString(), "--key", key.toString());
    run(0, "evidence", "custody", bundle.toString(), "--add", "copied", "--key", key.toString());

    run(0, "evidence", "verify", bundle.toString(), "--key", publicKey.toString());
    assertThat(exitCode(bundle, SUMS)).isZero();
    assertThat(exitCode(bundle, SIGNATURE)).isZero();
    try (var logs = Files.list(bundle.resolve("logs"))) {
      Path log = logs.sorted().findFirst().orElseThrow();
      change(log);
      assertThat(run(INTEGRITY, "evidence", "verify", bundle.toString()).output())
          .contains("first:\n  logs/" + log.getFileName() + ": was changed\n");
      assertThat(exitCode(bundle, SUMS)).isNotZero();
    }
    change(bundle.resolve("manifest.json"));
    assertThat(exitCode(bundle, SIGNATURE)).isNotZero();
    run(INTEGRITY, "evidence", "custody", bundle.toString(), "--add", "x", "--key", key.toString());
  }

  private static void change(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static int exitCode(Path bundle, List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(bundle.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Keytrail.Run run(int exitCode, String... words) {
    Keytrail.Run run = Keytrail.built(directory.resolve("data")).run(words);
    assertThat(run.exitCode()).as(run.output() + run.errors()).isEqualTo(exitCode);
    return run;
  }
}
