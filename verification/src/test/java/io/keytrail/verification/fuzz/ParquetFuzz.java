package io.keytrail.verification.fuzz;

import io.keytrail.sources.parquet.DamagedParquet;
import io.keytrail.sources.parquet.ParquetFile;
import io.keytrail.verification.parquet.MemoryChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Whatever bytes a Parquet file holds, it is read, refused as damaged, or stopped by its limit. */
public final class ParquetFuzz {
  private static final long MOST_OUT = 64 << 20;

  private ParquetFuzz() {}

  /** Called by Jazzer with every input it makes up. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    long[] out = {0};
    try {
      ParquetFile file =
          new ParquetFile(
              new MemoryChannel(input),
              bytes -> {
                out[0] += bytes;
                if (out[0] > MOST_OUT) {
                  throw new Enough();
                }
              });
      int width = file.names().size();
      file.read(cells -> {
        if (cells.size() != width) {
          throw new IllegalStateException(cells.size() + " cells in " + width + " columns");
        }
        return true;
      });
    } catch (Enough stopped) {
      return;
    } catch (DamagedParquet damaged) {
      if (damaged.getMessage() == null) {
        throw new IllegalStateException("no reason given", damaged);
      }
    }
  }

  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Small tables of the real DuckDB, in each codec and version that are read. */
  static List<byte[]> seeds() {
    return Stream.of("UNCOMPRESSED", "SNAPPY", "GZIP", "LZ4_RAW")
        .flatMap(codec -> Stream.of(written(codec, "V1"), written(codec, "V2")))
        .toList();
  }

  private static byte[] written(String codec, String version) {
    try {
      Path file = Files.createTempFile("keytrail", ".parquet");
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duck.createStatement()) {
        statement.execute(
            """
            COPY (SELECT i::INTEGER AS a, 'text' || i %% 3 AS b, i %% 2 = 0 AS c, i * 1.5 AS d,
              TIMESTAMP '2026-01-01' + INTERVAL (i) HOUR AS e, NULL::VARCHAR AS f
              FROM range(40) t(i)) TO '%s' (FORMAT parquet, CODEC '%s', PARQUET_VERSION %s)\
            """
                .formatted(file, codec, version));
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
