package io.keytrail.simulation.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlowCorpusTest {
  @TempDir Path folder;

  @Test
  void write_someRecords_areSoManyLinesBelowTheirHeaders() throws IOException {
    long noData = FlowCorpus.write(folder, 60_000);

    List<String> lines = lines(folder);
    List<String> headers = lines.stream().filter(line -> line.startsWith("version")).toList();
    assertThat(headers).hasSize(2);
    assertThat(lines.size() - headers.size()).isEqualTo(60_000);
    assertThat(lines.stream().filter(line -> line.endsWith("NODATA")).count())
        .isEqualTo(noData)
        .isBetween(400L, 800L);
    assertThat(lines).allSatisfy(line -> assertThat(line.split(" ")).hasSize(14));
  }

  @Test
  void write_twice_givesTheSame() throws IOException {
    FlowCorpus.write(folder.resolve("one"), 3_000);
    FlowCorpus.write(folder.resolve("other"), 3_000);

    assertThat(lines(folder.resolve("one"))).isEqualTo(lines(folder.resolve("other")));
  }

  private static List<String> lines(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          lines.addAll(new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList());
        }
      }
    }
    return lines;
  }
}
