package io.keytrail.verification.bench;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.corpus.Corpus;
import io.keytrail.simulation.corpus.CorpusSettings;
import io.keytrail.simulation.corpus.CorpusSettings.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A generated CloudTrail corpus and its own counts of what is in it.
 *
 * @param folder the logs
 * @param files how many
 * @param distinct events, copies not counted
 * @param copies of events, beside the events
 */
record BenchmarkCorpus(Path folder, long files, long distinct, long copies) {
  /**
   * The corpus of a size below a folder; written unless an earlier benchmark has left it there.
   *
   * @throws IOException if it cannot be written or read
   */
  static BenchmarkCorpus in(Path parent, long events, Layout layout) throws IOException {
    Path folder = parent.resolve(layout == Layout.PROVIDER ? "s3-" + events : "ndjson-" + events);
    Path truth = folder.resolveSibling(folder.getFileName() + ".truth.json");
    if (!Files.exists(truth)) {
      CorpusSettings settings = CorpusSettings.of(Provider.AWS, events).with(layout);
      Corpus.write(settings, folder, Runtime.getRuntime().availableProcessors());
    }
    JsonNode counts = JsonMapper.shared().readTree(truth);
    return new BenchmarkCorpus(
        folder,
        counts.path("files").asLong(),
        counts.path("records").asLong(),
        counts.path("duplicates").asLong());
  }

  /** Records in the files. */
  long records() {
    return distinct + copies;
  }

  /**
   * The log files in order of their names.
   *
   * @throws IOException if the folder cannot be listed
   */
  static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".gz")).sorted().toList();
    }
  }
}
