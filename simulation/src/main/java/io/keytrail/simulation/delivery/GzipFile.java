package io.keytrail.simulation.delivery;

import io.keytrail.simulation.records.JsonBytes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * One compressed file. The header carries no time or name, so that the inflated content is all that
 * can differ between two runs; the compressed bytes may differ between builds of zlib.
 */
public final class GzipFile {
  private GzipFile() {}

  /**
   * Writes a new file and the folders above it.
   *
   * @param level 1 (fast) to 9 (small)
   * @throws UncheckedIOException if the file is there already or cannot be written
   */
  public static void write(Path path, JsonBytes content, int level) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
          OutputStream zip = new Deflating(new BufferedOutputStream(file, 1 << 16), level)) {
        content.writeTo(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private static final class Deflating extends GZIPOutputStream {
    Deflating(OutputStream out, int level) throws IOException {
      super(out, 1 << 16);
      def.setLevel(level);
    }
  }
}
