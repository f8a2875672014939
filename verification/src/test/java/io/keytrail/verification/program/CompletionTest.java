package io.keytrail.verification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion scripts at work in the shells they are made for. */
final class CompletionTest {
  /** What is typed, and what the tabulator makes of it. */
  private static final Map<String, String> COMPLETED =
      Map.of(
          "keytrail hun", "keytrail hunt ",
          "keytrail incident tim", "keytrail incident timeline ",
          "keytrail hunt --min-s", "keytrail hunt --min-severity",
          "keytrail rules lint --verb", "keytrail rules lint --verbose");

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource({"bash,--norc --noprofile -i", "zsh,-f -i"})
  void completion_tabulatorInShell_completes(String shell, String options) {
    Path script = script(shell);
    List<String> words = new ArrayList<>(List.of("env", "HOME=" + temporary, shell));
    words.addAll(List.of(options.split(" ")));
    try (Terminal terminal = Terminal.running(words, temporary)) {
      terminal.type(". " + script + "\necho rea''dy\n");
      terminal.await("ready");
      COMPLETED.forEach((typed, completed) -> {
        terminal.type(typed + "\t");
        terminal.await(completed);
        terminal.control('U');
      });
    }
  }

  @Test
  void completion_fish_offersCommandsAndOptions() throws Exception {
    Path script = script("fish");
    for (Map.Entry<String, String> entry : COMPLETED.entrySet()) {
      String typed = entry.getKey();
      String completed = entry.getValue().strip();
      String ask = "source " + script + "; complete --do-complete '" + typed + "'";
      assertThat(output("fish", "--no-config", "--command", ask).lines().toList())
          .as(typed)
          .singleElement()
          .asString()
          .startsWith(completed.substring(completed.lastIndexOf(' ') + 1) + "\t");
    }
  }

  private Path script(String shell) {
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run("completion", shell);
    assertThat(run.exitCode()).as(run.errors()).isZero();
    Path script = temporary.resolve("script");
    try {
      return Files.writeString(script, run.output());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String output(String... words) throws IOException, InterruptedException {
    Path output = temporary.resolve("output");
    ProcessBuilder shell = new ProcessBuilder(words).redirectErrorStream(true);
    shell.environment().put("HOME", temporary.toString());
    Process process = shell.redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output);
  }
}
