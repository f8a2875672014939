package io.keytrail.verification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C pressed on a real terminal, while a hunt waits for more input. */
final class InterruptTest {
  private static final String MESSAGE = "keytrail: interrupted before the end";

  @TempDir Path temporary;

  @Test
  void hunt_ctrlC_exitsWith130AndLeavesNeitherFileNorProgress() {
    List<String> words = Keytrail.built(temporary.resolve("data")).command();
    words.addAll(List.of("hunt", "-", "-f", "json", "-o", temporary + "/result.json"));
    try (Terminal terminal = Terminal.running(words, temporary)) {
      terminal.await("0 events");
      assertThat(temporary).isDirectoryContaining(file -> file.toString().endsWith(".part"));

      terminal.control('C');

      assertThat(terminal.exitCode()).isEqualTo(130);
      assertThat(temporary)
          .isDirectoryNotContaining(file -> file.getFileName().toString().contains("result.json"));
      assertThat(terminal.screen())
          .endsWith(MESSAGE + "; there is no whole result.\r\n")
          .containsPattern(" {60}\\r" + MESSAGE);
    }
  }
}
