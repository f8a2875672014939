package io.keytrail.sources.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One input that can be opened.
 *
 * @param name as the user gave it, or below the directory the user gave; {@code -} for standard
 *     input
 * @param bytes its size when it was found; {@link #UNKNOWN_SIZE} for a stream
 */
public record LogFile(String name, long bytes, Content content) implements Comparable<LogFile> {
  public static final long UNKNOWN_SIZE = -1;

  /** How to get at the bytes. */
  @FunctionalInterface
  public interface Content {
    /** Opens them from the beginning; the caller closes. */
    InputStream open() throws IOException;
  }

  /** A file on disk, as long as it was when it was found, whoever writes to it meanwhile. */
  public static LogFile of(String name, long bytes, Path path) {
    return new LogFile(name, bytes, () -> new FoundBytes(Files.newInputStream(path), bytes));
  }

  @Override
  public int compareTo(LogFile other) {
    return name.compareTo(other.name);
  }
}
