package io.keytrail.app.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a result goes: standard output, or a file that appears whole or not at all. Closing without
 * {@link #complete()} leaves no file.
 */
public final class Destination implements AutoCloseable {
  /** What happens to a file that is there already. */
  public enum Existing {
    KEEP,
    REPLACE
  }

  private final OutputStream out;
  private final @Nullable Path file;
  private final @Nullable Path partial;
  private boolean complete;
  private boolean abandoned;

  private Destination(OutputStream out, @Nullable Path file, @Nullable Path partial) {
    this.out = out;
    this.file = file;
    this.partial = partial;
  }

  public static Destination stream(OutputStream out) {
    return new Destination(out, null, null);
  }

  /**
   * A file, written beside its place and moved there in the end.
   *
   * @throws FileAlreadyExistsException if it is there and shall be kept
   */
  public static Destination file(Path file, Existing existing) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (existing == Existing.KEEP && Files.exists(absolute)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw new IOException(file + " is a folder");
    }
    Path partial = Files.createTempFile(folder, "." + absolute.getFileName(), ".part");
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial));
    return new Destination(out, absolute, partial);
  }

  public OutputStream out() {
    return out;
  }

  /** Says that everything has been written; only now a file takes its place. */
  public synchronized void complete() throws IOException {
    if (abandoned) {
      throw new InterruptedIOException(file + " was abandoned");
    }
    out.flush();
    if (file != null && partial != null) {
      out.close();
      try {
        Files.move(
            partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    complete = true;
  }

  /**
   * Takes a file that is not complete away, while another thread may still be writing it, which
   * will not be able to complete it.
   */
  public synchronized void abandon() {
    if (partial == null || complete) {
      return;
    }
    abandoned = true;
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      return; // its name says that it is a part only
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (partial != null && !complete) {
      try (OutputStream closing = out) {
        closing.flush();
      } finally {
        Files.deleteIfExists(partial);
      }
    }
  }
}
