package io.keytrail.verification.fuzz;

import io.keytrail.detection.enrich.files.NetworkDatabases;
import io.keytrail.detection.enrich.files.NetworkFileException;
import io.keytrail.detection.enrich.files.NetworkFiles;
import io.keytrail.detection.enrich.files.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Whatever a database, range table, list or file of owners holds, it is refused with a reason or
 * answers look-ups.
 */
public final class NetworkFileFuzz {
  private static final List<String> ENDINGS =
      List.of(".mmdb", ".csv", ".yaml", ".json", ".txt", ".owners.csv");
  private static final int LIST = 4;
  private static final int OWNERS = 5;
  private static final Path FOLDER = folder();

  private NetworkFileFuzz() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called by Jazzer with every input it makes up; its first byte names the kind of file. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    int kind = Math.floorMod(input[0] - '0', ENDINGS.size());
    Path file = FOLDER.resolve("fuzzed" + ENDINGS.get(kind));
    file.toFile().deleteOnExit();
    Files.write(file, Arrays.copyOfRange(input, 1, input.length));
    try {
      if (kind == OWNERS) {
        OwnersFile.read(file);
      } else {
        NetworkFiles files =
            kind == LIST
                ? new NetworkFiles(List.of(), List.of(), List.of(file), List.of())
                : new NetworkFiles(List.of(file), List.of(), List.of(), List.of());
        NetworkDatabases.open(files).lookup("192.0.2.7");
      }
    } catch (NetworkFileException refused) {
      if (refused.getMessage() == null) {
        throw new IllegalStateException("no reason given", refused);
      }
    }
  }
}
