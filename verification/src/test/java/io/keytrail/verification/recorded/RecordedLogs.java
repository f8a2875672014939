package io.keytrail.verification.recorded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.formats.Normalizers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of recorded logs, and what the readers of logs make of one of its files. */
record RecordedLogs(Path folder) {

  /** What became of the records of a file, in their order. */
  record Reading(List<ActivityEvent> events, List<String> rejections) {}

  /** The folder beside the checkout, or the one that {@code -Dkeytrail.data} names. */
  static RecordedLogs found() {
    String named = System.getProperty("keytrail.data");
    Path home = Path.of(System.getProperty("keytrail.home")).toAbsolutePath();
    Path folder = named == null ? home.resolveSibling("shared").resolve("data") : Path.of(named);
    assumeTrue(Files.isDirectory(folder), "no recorded logs beside the checkout");
    return new RecordedLogs(folder);
  }

  /** Files of a set, or the one file that it is, without the parses published beside them. */
  List<Path> files(String set) {
    Path from = folder.resolve(set);
    if (!Files.exists(from)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(from)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(ExpectedParse.SUFFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading read(Path file) {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
    try {
      LogFile log = LogFile.of(file.toString(), Files.size(file), file);
      new LogReader(ReadLimits.standard(), Normalizers::all)
          .read(
              log,
              new EventSink() {
                @Override
                public void event(ActivityEvent event) {
                  reading.events().add(event);
                }

                @Override
                public void ignored(Provenance where, String kind) {}

                @Override
                public void rejected(Provenance where, String reason) {
                  reading.rejections().add(reason);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading;
  }
}
