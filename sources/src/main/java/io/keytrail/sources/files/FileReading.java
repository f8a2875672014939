package io.keytrail.sources.files;

import io.keytrail.model.incident.SkippedFile;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.parquet.DamagedParquet;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One pass over one file: undoes its containers, however nested, and collects what went wrong. */
final class FileReading {
  private final LogReader reader;
  private final ReadLimits limits;
  private final LogFile file;
  private final EventSink sink;
  private final Budget budget;
  private final List<SkippedFile> skipped = new ArrayList<>();
  private long records;

  FileReading(LogReader reader, LogFile file, EventSink sink) {
    this.reader = reader;
    this.limits = reader.limits();
    this.file = file;
    this.sink = sink;
    this.budget = new Budget(limits);
  }

  FileReport run() {
    try (InputStream in = file.content().open()) {
      unpack(file.name(), new CountedStream(in, budget::packed), 0);
    } catch (IOException broken) {
      skip(file.name(), reasonOf(broken));
    }
    return new FileReport(file.name(), budget.packedBytes(), records, skipped);
  }

  private void unpack(String name, InputStream in, int depth) {
    PrefixedStream stream = PrefixedStream.peek(in, Content.HEAD);
    switch (Content.of(stream.head(), reader.lineNormalizers())) {
      case Content.Gzip gzip -> {
        if (mayUnpack(name, depth)) {
          gunzip(name, stream, depth);
        }
      }
      case Content.Zip zip -> {
        if (mayUnpack(name, depth)) {
          unzip(name, stream, depth);
        }
      }
      case Content.Utf16 utf16 -> {
        // Undone like an archive, so that what the text holds is looked at once it can be read.
        if (mayUnpack(name, depth)) {
          Charset charset =
              utf16.littleEndian() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
          unpack(name, new Utf16Stream(stream, charset), depth + 1);
        }
      }
      case Content.Json json ->
          text(
              name,
              stream,
              json.mark(),
              (window, router) ->
                  new JsonRecords(window, limits, router, reader.members()).readAll());
      case Content.Csv csv ->
          text(
              name,
              stream,
              csv.mark(),
              (window, router) ->
                  new CsvRecords(window, router, reader.members()).readAll(csv.separator()));
      case Content.Parquet parquet -> parquet(name, stream);
      case Content.Lines lines ->
          text(
              name,
              stream,
              lines.mark(),
              (window, router) -> new LineRecords(window, limits, router).readAll(lines.log()));
      case Content.Empty empty -> checkFailure(name, stream);
      case Content.Other other -> skip(name, other.reason());
    }
  }

  private boolean mayUnpack(String name, int depth) {
    if (depth < limits.archiveDepth()) {
      return true;
    }
    skip(name, "archives inside archives deeper than " + depth + " (limit archiveDepth)");
    return false;
  }

  private void gunzip(String name, InputStream in, int depth) {
    try (GzipStream gzip = new GzipStream(in, budget)) {
      unpack(name, gzip, depth + 1);
    } catch (IOException broken) {
      skip(name, reasonOf(broken));
    }
  }

  private void unzip(String name, InputStream in, int depth) {
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      int count = 0;
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        if (++count > limits.archiveEntries()) {
          skip(name, "more than " + limits.archiveEntries() + " entries (limit archiveEntries)");
          return;
        }
        if (!entry.isDirectory() && !isDropping(entry.getName())) {
          InputStream content = new CountedStream(new EntryStream(zip), budget::inflated);
          unpack(name + "!" + entry.getName(), content, depth + 1);
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException broken) {
      skip(name, reasonOf(broken));
    }
  }

  private static boolean isDropping(String entry) {
    return entry.startsWith("__MACOSX/") || entry.endsWith(".DS_Store");
  }

  /** Cuts a text into records. */
  private interface Cutter {
    void cut(Window window, RecordRouter router);
  }

  private void text(String name, InputStream in, int mark, Cutter cutter) {
    boolean recycles = sink.retention() == EventSink.Retention.RELEASES_RECORDS;
    Window window =
        recycles ? Window.recycling(in, reader.lend(), limits) : Window.lasting(in, limits);
    RecordRouter router = new RecordRouter(reader, name, sink, reason -> skip(name, reason));
    for (int i = 0; i < mark && window.hasMore(); i++) {
      window.position++;
    }
    cutter.cut(window, router);
    records += router.records();
    if (recycles) {
      reader.giveBack(window.buffer);
    }
    IOException failure = window.failure();
    if (failure != null) {
      skip(name, reasonOf(failure));
    }
  }

  private void parquet(String name, InputStream in) {
    RecordRouter router = new RecordRouter(reader, name, sink, reason -> skip(name, reason));
    ParquetRecords table =
        new ParquetRecords(
            router, reader.members(), budget::inflated, reason -> skip(name, reason));
    try {
      table.readAll(in);
    } catch (IOException broken) {
      skip(name, reasonOf(broken));
    }
    records += router.records();
  }

  private void checkFailure(String name, PrefixedStream stream) {
    try {
      // Only white space stands here; what matters is whether the stream ends well.
      stream.skipNBytes(stream.head().length);
      stream.read();
    } catch (IOException broken) {
      skip(name, reasonOf(broken));
    }
  }

  private static String reasonOf(Exception failure) {
    return switch (failure) {
      case BrokenContainer broken -> String.valueOf(broken.getMessage());
      case DamagedParquet damaged -> "Parquet: " + damaged.getMessage();
      case NoSuchFileException gone -> "it vanished before it was read";
      case AccessDeniedException denied -> "this user may not read it";
      case EOFException end -> "it ends in the middle: the file is cut off";
      default ->
          "reading failed: "
              + (failure.getMessage() == null
                  ? failure.getClass().getSimpleName()
                  : failure.getMessage());
    };
  }

  private void skip(String name, String reason) {
    SkippedFile skip = new SkippedFile(name, reason);
    if (!skipped.contains(skip)) {
      skipped.add(skip);
    }
  }

  /** One entry of a zip; closing it leaves the archive open. */
  private static final class EntryStream extends InputStream {
    private final ZipInputStream zip;

    EntryStream(ZipInputStream zip) {
      this.zip = zip;
    }

    @Override
    public int read() throws IOException {
      return zip.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return zip.read(into, offset, length);
    }
  }
}
