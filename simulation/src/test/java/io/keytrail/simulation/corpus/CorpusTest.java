package io.keytrail.simulation.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.simulation.LogFolder;
import io.keytrail.simulation.truth.TruthFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CorpusTest {
  @TempDir private Path folder;

  @Test
  void write_oneOrTwoThreads_givesTheSame() {
    CorpusSettings settings = CorpusSettings.of(Provider.AWS, 7_000);
    Corpus.write(settings, folder.resolve("one"), 1);
    Corpus.write(settings, folder.resolve("two"), 2);

    assertThat(LogFolder.contents(folder.resolve("one")))
        .isEqualTo(LogFolder.contents(folder.resolve("two")));
    assertThat(TruthFile.beside(folder.resolve("one")))
        .hasSameTextualContentAs(TruthFile.beside(folder.resolve("two")));
  }

  @Test
  void write_cloudTrail_hasTheSizesThatBenchmarksState() throws IOException {
    Corpus.write(CorpusSettings.of(Provider.AWS, 46_000), folder.resolve("c"), 2);

    Map<String, String> contents = LogFolder.contents(folder.resolve("c"));
    assertThat(contents).hasSize(23);
    long bytes = 0;
    Set<String> ids = new HashSet<>();
    for (String content : contents.values()) {
      List<JsonSlice> records = LogFolder.records(content);
      assertThat(records).hasSize(2000);
      bytes += content.length();
      records.forEach(record -> ids.add(record.textAt("eventID")));
    }
    assertThat(bytes / 46_000.0).isBetween(1_550.0, 1_730.0);
    assertThat(ids).hasSize(distinct("c"));
    assertThat(46_000 - ids.size()).isBetween(60, 1_000);
  }

  @Test
  void write_countsByPrincipal_addUpToTheRecords() throws IOException {
    Corpus.write(CorpusSettings.of(Provider.AWS, 8_000), folder.resolve("c"), 2);

    JsonSlice truth = JsonSlice.parse(Files.readString(TruthFile.beside(folder.resolve("c"))));
    List<Integer> counts = new ArrayList<>();
    Objects.requireNonNull(truth.get("principals"))
        .members((name, count) -> counts.add(Integer.parseInt(count.text(), 10)));
    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(distinct("c"));
    assertThat(counts).hasSizeBetween(100, 450);
  }

  @Test
  void write_ndjson_holdsTheSameRecords() {
    CorpusSettings settings = CorpusSettings.of(Provider.AWS, 5_000);
    Corpus.write(settings, folder.resolve("files"), 2);
    Corpus.write(settings.with(CorpusSettings.Layout.NDJSON), folder.resolve("lines"), 2);

    assertThat(bodies(folder.resolve("lines"))).isEqualTo(bodies(folder.resolve("files")));
    assertThat(LogFolder.contents(folder.resolve("lines"))).containsKey("events-000000.ndjson.gz");
  }

  @ParameterizedTest
  @EnumSource(value = Provider.class, names = "GITHUB", mode = EnumSource.Mode.EXCLUDE)
  void write_everyCloud_writesRecordsThatParse(Provider provider) {
    Corpus.Summary summary =
        Corpus.write(CorpusSettings.of(provider, 12_000), folder.resolve("c"), 2);

    assertThat(summary.copies()).isEqualTo(12_000);
    assertThat(bodies(folder.resolve("c"))).hasSize((int) summary.records());
  }

  @Test
  void settings_ofNoEvents_areRefused() {
    assertThatThrownBy(() -> CorpusSettings.of(Provider.AWS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("events must be 1 to 1000000000, not 0");
  }

  @Test
  void settings_ofAProviderThatIsNoCloud_areRefused() {
    assertThatThrownBy(() -> CorpusSettings.of(Provider.GITHUB, 12_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a corpus is of aws, gcp or azure, not of github");
  }

  private int distinct(String name) throws IOException {
    JsonSlice truth = JsonSlice.parse(Files.readString(TruthFile.beside(folder.resolve(name))));
    return Integer.parseInt(truth.textAt("records"), 10);
  }

  private static Set<String> bodies(Path logs) {
    Set<String> bodies = new HashSet<>();
    LogFolder.records(logs, "").forEach(record -> bodies.add(record.json()));
    return bodies;
  }
}
