package io.keytrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.simulation.truth.TruthFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that ships is what the code makes, and small enough to ship. */
final class ExampleTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home"));
  private static final Path SHIPPED = HOME.resolve("examples/stolen-key");

  @TempDir private Path folder;

  @Test
  void example_madeAgain_isWhatShips() throws IOException {
    Path made = folder.resolve("stolen-key");
    Simulation.example(made);

    Map<String, String> shipped = LogFolder.contents(SHIPPED);
    Map<String, String> again = LogFolder.contents(made);
    assertThat(again.keySet()).isEqualTo(shipped.keySet());
    again.forEach((path, content) ->
        assertThat(content.equals(shipped.get(path)))
            .as("%s is as committed (after a change, run Simulation.example anew)", path)
            .isTrue());
    assertThat(TruthFile.beside(made)).hasSameTextualContentAs(TruthFile.beside(SHIPPED));
  }

  @Test
  void shippedExample_size_staysSmall() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      List<Long> sizes =
          files.filter(Files::isRegularFile).map(file -> file.toFile().length()).toList();
      assertThat(sizes).hasSizeLessThanOrEqualTo(400);
      assertThat(sizes).allMatch(size -> size <= 400_000);
      assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(3_200_000);
    }
  }
}
