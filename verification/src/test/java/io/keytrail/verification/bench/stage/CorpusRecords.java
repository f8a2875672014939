package io.keytrail.verification.bench.stage;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.corpus.Corpus;
import io.keytrail.simulation.corpus.CorpusSettings;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogFiles;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.formats.Normalizers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Two files of 2,000 generated CloudTrail records, in every form that a stage begins with. */
final class CorpusRecords {
  static final int EVENTS = 4_000;

  private final List<byte[]> compressed = new ArrayList<>();
  private final List<byte[]> inflated = new ArrayList<>();
  private final List<EnrichedEvent> events = new ArrayList<>();

  /** Generates the records in a temporary folder, which is removed again. */
  static CorpusRecords generate() {
    try {
      Path folder = Files.createTempDirectory("keytrail-jmh");
      try {
        Corpus.write(CorpusSettings.of(Provider.AWS, EVENTS), folder.resolve("logs"), 1);
        return new CorpusRecords(folder.resolve("logs"));
      } finally {
        remove(folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private CorpusRecords(Path logs) throws IOException {
    Enricher enricher = new Enricher(NetworkTables.EMPTY);
    EventSink sink = new Keeping(event -> events.add(enricher.enrich(event)));
    LogReader reader = new LogReader(ReadLimits.standard(), Normalizers::all);
    for (LogFile file :
        LogFiles.discover(
                List.of(logs.toString()), ReadLimits.standard(), InputStream.nullInputStream())
            .files()) {
      byte[] packed = Files.readAllBytes(Path.of(file.name()));
      compressed.add(packed);
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        inflated.add(in.readAllBytes());
      }
      reader.read(file, sink);
    }
    if (events.size() != EVENTS) {
      throw new IllegalStateException(events.size() + " events instead of " + EVENTS);
    }
  }

  /** The gzip files. */
  List<byte[]> compressed() {
    return compressed;
  }

  /** What is in them. */
  List<byte[]> inflated() {
    return inflated;
  }

  /** The events, normalised and enriched. */
  List<EnrichedEvent> events() {
    return events;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Refuses whatever is no event: the corpus holds nothing else. */
  private record Keeping(Consumer<ActivityEvent> keep) implements EventSink {
    @Override
    public void event(ActivityEvent event) {
      keep.accept(event);
    }

    @Override
    public void ignored(Provenance where, String kind) {
      throw new IllegalStateException(where + " was ignored as " + kind);
    }

    @Override
    public void rejected(Provenance where, String reason) {
      throw new IllegalStateException(where + " was rejected: " + reason);
    }
  }
}
