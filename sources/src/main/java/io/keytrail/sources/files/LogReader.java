package io.keytrail.sources.files;

import io.keytrail.model.json.JsonMembers;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.LineNormalizer;
import io.keytrail.sources.Normalizer;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads log files one after another. Keeps dictionaries and buffers between files and therefore
 * belongs to one thread; a thread each is how files are read in parallel.
 */
public final class LogReader {
  private final ReadLimits limits;
  private final List<Normalizer> normalizers;
  private final List<LineNormalizer> lineNormalizers;
  private final JsonMembers members = new JsonMembers();
  private byte[] buffer;

  /**
   * Makes a reader for one thread.
   *
   * @param normalizers asked once, for a fresh set
   */
  public LogReader(ReadLimits limits, Supplier<List<Normalizer>> normalizers) {
    this.limits = limits;
    this.normalizers = List.copyOf(normalizers.get());
    this.lineNormalizers =
        this.normalizers.stream()
            .filter(LineNormalizer.class::isInstance)
            .map(LineNormalizer.class::cast)
            .toList();
    this.buffer = new byte[0];
  }

  /**
   * Reads a file to its end. Whatever it contains, this returns: records that cannot be understood
   * go to the sink as rejected, and what cannot be read at all stands in the report. Only what the
   * sink throws is passed on.
   */
  public FileReport read(LogFile file, EventSink sink) {
    return new FileReading(this, file, sink).run();
  }

  ReadLimits limits() {
    return limits;
  }

  List<Normalizer> normalizers() {
    return normalizers;
  }

  /** Those of the normalisers that read lines of text as well. */
  List<LineNormalizer> lineNormalizers() {
    return lineNormalizers;
  }

  JsonMembers members() {
    return members;
  }

  /** The one buffer that is used again and again, as large as it has ever had to be. */
  byte[] lend() {
    if (buffer.length == 0) {
      buffer = new byte[limits.windowBytes()];
    }
    return buffer;
  }

  /** Keeps a buffer that has grown, up to a size worth keeping. */
  void giveBack(byte[] used) {
    if (used.length > buffer.length && used.length <= 8 * limits.windowBytes()) {
      buffer = used;
    }
  }
}
