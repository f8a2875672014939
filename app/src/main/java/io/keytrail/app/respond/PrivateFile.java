package io.keytrail.app.respond;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner may read, from the moment they exist; on the disk when written. */
public final class PrivateFile {
  private PrivateFile() {}

  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, owner("rwx------"));
  }

  /**
   * Writes a new file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) throws IOException {
    put(file, bytes, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
  }

  static void append(Path file, String text) throws IOException {
    put(
        file,
        text.getBytes(StandardCharsets.UTF_8),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  private static void put(Path file, byte[] bytes, Set<OpenOption> how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how, owner("rw-------"))) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] owner(String rights) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
