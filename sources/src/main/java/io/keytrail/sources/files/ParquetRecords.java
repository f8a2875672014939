package io.keytrail.sources.files;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.sources.parquet.ParquetFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a Parquet file as a table. What describes it stands at its end, so it is first written to a
 * temporary file that only this user can read, which is deleted when the file has been read.
 */
final class ParquetRecords {
  private static final long MAX_SPOOLED = 4L << 30;

  private final RecordHandler handler;
  private final JsonMembers members;
  private final ParquetFile.Meter meter;
  private final Consumer<String> leftOut;

  ParquetRecords(
      RecordHandler handler,
      JsonMembers members,
      ParquetFile.Meter meter,
      Consumer<String> leftOut) {
    this.handler = handler;
    this.members = members;
    this.meter = meter;
    this.leftOut = leftOut;
  }

  void readAll(InputStream in) throws IOException {
    Path spooled = Files.createTempFile("keytrail-", ".parquet");
    try {
      spool(in, spooled);
      try (SeekableByteChannel channel = Files.newByteChannel(spooled)) {
        rows(new ParquetFile(channel, meter));
      }
    } finally {
      Files.deleteIfExists(spooled);
    }
  }

  private static void spool(InputStream in, Path into) throws IOException {
    try (OutputStream out = Files.newOutputStream(into)) {
      byte[] buffer = new byte[64 << 10];
      long written = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        written += count;
        if (written > MAX_SPOOLED) {
          throw new BrokenContainer("a Parquet file of more than " + MAX_SPOOLED + " bytes");
        }
        out.write(buffer, 0, count);
      }
    }
  }

  private void rows(ParquetFile file) throws IOException {
    TableRows rows = new TableRows(file.names(), handler, members);
    file.read(rows::row);
    rows.end();
    if (!file.nested().isEmpty()) {
      leftOut.accept("read without its nested columns " + String.join(", ", file.nested()));
    }
  }
}
