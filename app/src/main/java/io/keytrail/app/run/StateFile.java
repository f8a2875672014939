package io.keytrail.app.run;

import io.keytrail.detection.pipeline.DetectionPipeline;
import io.keytrail.detection.state.StateFault;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a hunt keeps its events for the next one. It is written beside its place,
 * forced to the disk and moved there, so that whoever pulls the plug finds the old state or the new
 * one. A lock beside it keeps two hunts from losing each other's events.
 */
final class StateFile implements AutoCloseable {
  private final Path file;
  private final FileChannel lockFile;
  private final FileLock lock;

  private StateFile(Path file, FileChannel lockFile, FileLock lock) {
    this.file = file;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes the file for this hunt alone.
   *
   * @throws HuntRefused if it cannot be written there, or another hunt has it
   */
  static StateFile open(Path named) {
    Path file = named.toAbsolutePath();
    try {
      FileChannel channel =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = lockOrNull(channel);
      if (lock == null) {
        channel.close();
        throw new HuntRefused(
            "another hunt is using the state " + named, "Wait for it to end, then try again.");
      }
      return new StateFile(file, channel, lock);
    } catch (IOException unusable) {
      throw new HuntRefused(
          "the state " + named + " cannot be kept there: " + unusable.getMessage(),
          "Name a file in a folder that can be written to with --state.");
    }
  }

  private static @Nullable FileLock lockOrNull(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  /**
   * Takes up what is kept, if anything is.
   *
   * @return whether what is kept was matched with the rules of now
   * @throws HuntRefused if the file is no state or damaged; it is left as it is
   */
  boolean resume(DetectionPipeline pipeline) {
    if (Files.notExists(file)) {
      return true;
    }
    try (StateInput in = new StateInput(new BufferedInputStream(Files.newInputStream(file)))) {
      return pipeline.resume(in);
    } catch (StateFault fault) {
      throw refused(fault);
    } catch (IOException unreadable) {
      throw refused(unreadable);
    }
  }

  private HuntRefused refused(IOException why) {
    return new HuntRefused(
        "the state " + file + " cannot be read: " + why.getMessage() + ". It was left as it is",
        "Name another file with --state, or move this one away and hunt its logs again.",
        HuntRefused.Cause.KEPT_STATE);
  }

  /**
   * Keeps what the pipeline holds. Where that fails the earlier state stays as it was, and what was
   * found is told all the same.
   *
   * @return what the user should know of it; mostly nothing
   */
  List<String> keep(DetectionPipeline pipeline, Duration span) {
    Path written = null;
    try {
      written = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
      long forgotten = write(pipeline, span, written);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      force(file.getParent());
      return forgotten == 0
          ? List.of()
          : List.of(forgotten + " events older than --state-days are not kept any longer");
    } catch (IOException unwritable) {
      deleteQuietly(written);
      return List.of(
          "the state "
              + file
              + " could not be written ("
              + unwritable.getMessage()
              + ") and is as it was before; make room for it and hunt the same logs again");
    }
  }

  private static long write(DetectionPipeline pipeline, Duration span, Path written)
      throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      long forgotten;
      try (StateOutput state = new StateOutput(out)) {
        forgotten = pipeline.keep(state, span);
      }
      out.flush();
      channel.force(true);
      return forgotten;
    }
  }

  /** A name is on the disk only once its folder is; where folders cannot be forced it need not. */
  private static void force(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      return;
    }
  }

  private static void deleteQuietly(@Nullable Path written) {
    try {
      if (written != null) {
        Files.deleteIfExists(written);
      }
    } catch (IOException remains) {
      return;
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException gone) {
      return;
    }
  }
}
