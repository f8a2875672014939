package io.keytrail.verification.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.FileReport;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.formats.Normalizers;
import io.keytrail.sources.parquet.ParquetFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the real DuckDB, whole and damaged, against what DuckDB itself reads from them. */
class ParquetReadingTest {
  private static final String ROWS =
      """
      SELECT i::INTEGER AS a, (i * 7919)::BIGINT AS b, (i %% 200)::UTINYINT AS c,
        CASE WHEN i %% 3 = 0 THEN NULL ELSE 'zürich 東京 ' || i END AS d,
        'same' || (i %% 5) AS e, i %% 2 = 0 AS f, (i * 1.25)::DECIMAL(18, 4) AS g,
        (i * 1.25)::DECIMAL(38, 4) AS h, DATE '2026-01-01' + i::INTEGER AS j,
        NULL::VARCHAR AS k
      FROM range(%d) t(i)\
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "uncompressed, V1, 0", "uncompressed, V2, 9000", "snappy, V1, 9000", "snappy, V2, 9000",
    "gzip, V1, 9000", "gzip, V2, 9000", "lz4_raw, V1, 9000", "lz4_raw, V2, 9000",
    "snappy, V2, 300000"
  })
  void read_anyCodecAndVersion_isWhatDuckDbReads(String codec, String version, int rows)
      throws Exception {
    Path file = write(ROWS.formatted(rows), codec, version);
    assertThat(cells(file)).isEqualTo(expected(file)).hasSize(rows);
  }

  @Test
  void read_codecThatIsNotUndone_isNamed() throws Exception {
    Path file = write(ROWS.formatted(10), "zstd", "V1");
    assertThat(report(Files.readAllBytes(file), new ArrayList<>()).skipped())
        .singleElement()
        .satisfies(skip -> assertThat(skip.reason()).contains("column a", "ZSTD"));
  }

  @Test
  void flows_areTheSameAsRowsOfCsv() throws Exception {
    String query =
        """
        SELECT 2 AS version, '123456789012' AS account_id, 'eni-0a1b2c3d' AS interface_id,
          '10.0.0.5' AS srcaddr, '203.0.113.' || (i % 250) AS dstaddr, 40000 + i AS srcport,
          443 AS dstport, 6 AS protocol, i + 1 AS packets, i * 1000 AS bytes,
          1772445600 + i AS start, 1772445660 + i AS "end", 'ACCEPT' AS action, 'OK' AS log_status
        FROM range(500) t(i)\
        """;

    assertSameAsCsv(query, 500);
  }

  @Test
  void bills_areTheSameAsRowsOfCsv() throws Exception {
    Path bills = Path.of(System.getProperty("keytrail.home", "."), "examples/stolen-key/billing");
    // Types are guessed, so that times are times and amounts are numbers.
    assertSameAsCsv("SELECT * FROM read_csv('%s/focus-2026-10.csv')".formatted(bills), 100);
  }

  private void assertSameAsCsv(String query, int atLeast) throws Exception {
    Path csv = folder.resolve("rows.csv");
    run("COPY (" + query + ") TO '" + csv + "' (FORMAT csv, HEADER)");
    List<Object> fromParquet = new ArrayList<>();
    List<Object> fromCsv = new ArrayList<>();

    FileReport report = report(Files.readAllBytes(write(query, "snappy", "V1")), fromParquet);

    assertThat(report.skipped()).isEmpty();
    assertThat(report.records())
        .isGreaterThanOrEqualTo(atLeast)
        .isEqualTo(report(Files.readAllBytes(csv), fromCsv).records());
    assertThat(fromParquet).isNotEmpty().isEqualTo(fromCsv);
  }

  @Test
  void read_damagedFiles_end() throws Exception {
    Random random = new Random(7);
    for (String codec : List.of("uncompressed", "snappy", "gzip", "lz4_raw")) {
      byte[] good = Files.readAllBytes(write(ROWS.formatted(500), codec, "V2"));
      for (int round = 0; round < 400; round++) {
        byte[] bad = good.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
          int from = random.nextBoolean() ? Math.max(4, bad.length - 2500) : 4;
          bad[from + random.nextInt(bad.length - from)] = (byte) random.nextInt();
        }
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> report(bad, new ArrayList<>()));
      }
      FileReport cut = report(Arrays.copyOf(good, good.length / 2), new ArrayList<>());
      assertThat(cut.skipped())
          .singleElement()
          .satisfies(s -> assertThat(s.reason()).contains("cut off"));
    }
  }

  private Path write(String query, String codec, String version) throws SQLException {
    Path file = folder.resolve(codec + version);
    run(
        "COPY (%s) TO '%s' (FORMAT parquet, CODEC '%s', PARQUET_VERSION %s, ROW_GROUP_SIZE 4096)"
            .formatted(query, file, codec, version));
    return file;
  }

  private static void run(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<List<String>> expected(Path file) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT COLUMNS(*)::VARCHAR FROM read_parquet('" + file + "')")) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          String cell = found.getString(i);
          row.add(cell == null ? "" : cell);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<List<String>> cells(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      new ParquetFile(channel, bytes -> {}).read(rows::add);
    }
    return rows;
  }

  private static FileReport report(byte[] bytes, List<Object> seen) {
    return new LogReader(ReadLimits.standard(), Normalizers::all)
        .read(
            new LogFile("a", bytes.length, () -> new ByteArrayInputStream(bytes)), new Seen(seen));
  }

  /** All that is measured, as it was read. */
  private record Seen(List<Object> all) implements EventSink {
    @Override
    public void event(ActivityEvent event) {
      all.add(event);
    }

    @Override
    public void flow(FlowRecord flow) {
      all.add(
          List.of(
              flow.meter(),
              flow.direction(),
              flow.accepted(),
              flow.farHigh(),
              flow.farLow(),
              flow.ownPort(),
              flow.farPort(),
              flow.protocol(),
              flow.packets(),
              flow.bytes(),
              flow.second(),
              flow.lastSecond(),
              flow.fingerprint()));
    }

    @Override
    public void cost(CostLine cost) {
      // A line is remembered by its texts, and times are written in many ways.
      all.add(
          List.of(
              cost.account(),
              cost.region(),
              cost.service(),
              cost.resource(),
              cost.currency(),
              cost.micros(),
              cost.second(),
              cost.endSecond()));
    }

    @Override
    public void ignored(Provenance where, String kind) {
      all.add(kind);
    }

    @Override
    public void rejected(Provenance where, String reason) {
      all.add(reason);
    }
  }
}
