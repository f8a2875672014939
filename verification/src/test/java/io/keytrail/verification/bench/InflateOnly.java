package io.keytrail.verification.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The least that any reader of these files must do: inflates them with one thread a processor. */
public final class InflateOnly {
  private static final int BUFFER = 1 << 16;

  private InflateOnly() {}

  /** Inflates the files below the folder named first and prints how many there were. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    List<Path> files = BenchmarkCorpus.filesBelow(Path.of(arguments[0]));
    AtomicInteger next = new AtomicInteger();
    Callable<Long> reader =
        () -> {
          long bytes = 0;
          byte[] buffer = new byte[BUFFER];
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            bytes += inflate(files.get(i), buffer);
          }
          return bytes;
        };
    int threads = Runtime.getRuntime().availableProcessors();
    long bytes = 0;
    try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
      for (Future<Long> read :
          readers.invokeAll(Stream.generate(() -> reader).limit(threads).toList())) {
        bytes += read.get();
      }
    }
    System.out.println(bytes + " bytes in this many files:");
    System.out.println(files.size());
  }

  /** Bytes in a file; its checksum is checked on the way. */
  static long inflate(Path file, byte[] buffer) throws IOException {
    long bytes = 0;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
      }
    }
    return bytes;
  }
}
