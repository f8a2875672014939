package io.keytrail.simulation.corpus;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.delivery.EmptyFolder;
import io.keytrail.simulation.delivery.FileNames;
import io.keytrail.simulation.delivery.GzipFile;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import io.keytrail.simulation.truth.Tally;
import io.keytrail.simulation.truth.TruthFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes a corpus. Files are dealt to the streams in turn and cover equal slices of time. Within a
 * file records are nearly in order; in more than a quarter of the files they are not, and every
 * file ends with a few records that the stream's file before it had already.
 */
public final class Corpus {
  private static final double SHUFFLED_FILES = 0.28;
  private static final int COPIES_IN_A_HUNDRED = 2;
  private static final int GZIP_LEVEL = 4;

  private final CorpusSettings settings;
  private final Scenery scenery;
  private final Path directory;
  private final AtomicInteger nextFile = new AtomicInteger();

  private Corpus(CorpusSettings settings, Path directory) {
    this.settings = settings;
    this.directory = directory;
    this.scenery =
        switch (settings.provider()) {
          case AWS -> new AwsScenery(settings.seed());
          case GCP -> new GcpScenery(settings.seed());
          case AZURE -> new AzureScenery();
          case GITHUB -> throw new IllegalStateException("no settings are of github");
        };
  }

  /** What was written: distinct records, records with their copies, and files. */
  public record Summary(long records, long copies, long files) {}

  /**
   * Writes a corpus into a new or empty folder and its counts beside it.
   *
   * @param threads how many files are written at once; the result is the same for any number
   * @throws IllegalArgumentException if the folder holds something already
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static Summary write(CorpusSettings settings, Path directory, int threads) {
    EmptyFolder.prepare(directory);
    Corpus corpus = new Corpus(settings, directory);
    Tally tally = corpus.writeFiles(threads);
    Map<String, String> described = new LinkedHashMap<>();
    described.put("seed", Long.toString(settings.seed()));
    described.put("provider", settings.provider().label());
    described.put("layout", settings.layout().name().toLowerCase(Locale.ROOT));
    new TruthFile(described, tally, settings.events(), settings.files(), List.of())
        .writeBeside(directory);
    return new Summary(tally.records(), settings.events(), settings.files());
  }

  private Tally writeFiles(int threads) {
    Callable<Tally> worker = this::work;
    Tally sum = new Tally();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Tally>> tallies =
          workers.invokeAll(Stream.generate(() -> worker).limit(threads).toList());
      for (Future<Tally> tally : tallies) {
        sum.add(tally.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while writing " + directory);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot write " + directory, e.getCause());
    }
    return sum;
  }

  /** One thread's work: file after file until none is left. */
  private Tally work() {
    Tally tally = new Tally();
    JsonBytes out = new JsonBytes();
    for (int file = nextFile.getAndIncrement();
        file < settings.files();
        file = nextFile.getAndIncrement()) {
      out.clear();
      fill(file, out, tally);
      GzipFile.write(directory.resolve(path(file)), out, GZIP_LEVEL);
    }
    return tally;
  }

  private void fill(int file, JsonBytes out, Tally tally) {
    boolean array = stream(file) instanceof LogStream.CloudTrail && !ndjson();
    if (array) {
      out.ascii("{\"Records\":[");
    }
    int events = settings.eventsOf(file);
    int before = file - scenery.streams();
    int copies = before < 0 ? 0 : events * COPIES_IN_A_HUNDRED / 100;
    for (int place = 0; place < events; place++) {
      boolean copy = place >= events - copies;
      LogRecord record = copy ? record(before, place - copies) : record(file, place);
      record.write(out);
      if (!array) {
        out.put('\n');
      }
      if (!copy) {
        tally.count(record);
      }
    }
    if (array) {
      out.ascii("]}");
    }
  }

  /** The record at a place of a file. */
  private LogRecord record(int file, int place) {
    int events = settings.eventsPerFile();
    int stream = file % scenery.streams();
    Dice dice = Dice.of(settings.seed() + file, "corpus", place);
    Instant first = slice(file);
    long length = slice(file + scenery.streams()).getEpochSecond() - first.getEpochSecond();
    double disorder = Dice.of(settings.seed(), "order", file).chance(SHUFFLED_FILES) ? 3 : 1;
    double share = Math.min(1, (place + dice.unit() * disorder) / events);
    return scenery.record(stream, first.plusSeconds((long) (share * (length - 1))), dice);
  }

  private LogStream stream(int file) {
    return scenery.stream(file % scenery.streams());
  }

  /** Start of the time that a file covers. */
  private Instant slice(int file) {
    int slices = (settings.files() + scenery.streams() - 1) / scenery.streams();
    long seconds = settings.days() * 86_400L * (file / scenery.streams()) / slices;
    return settings.start().atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(seconds);
  }

  private boolean ndjson() {
    return settings.layout() == CorpusSettings.Layout.NDJSON;
  }

  private String path(int file) {
    if (ndjson()) {
      return String.format(Locale.ROOT, "events-%06d.ndjson.gz", file);
    }
    Dice dice = Dice.of(settings.seed(), "name", file);
    Instant last = slice(file + scenery.streams());
    return FileNames.path(stream(file), "", slice(file), last, file, dice);
  }
}
