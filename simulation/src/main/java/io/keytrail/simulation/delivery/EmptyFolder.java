package io.keytrail.simulation.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Simulated logs never go among somebody's own files. */
public final class EmptyFolder {
  private EmptyFolder() {}

  /**
   * Makes the folder where it is missing.
   *
   * @throws IllegalArgumentException if it holds something already
   * @throws UncheckedIOException if it cannot be made or looked into
   */
  public static void prepare(Path directory) {
    try {
      Files.createDirectories(directory);
      try (Stream<Path> inside = Files.list(directory)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException(
              directory + " is not empty; nothing was written. Name a new folder.");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + directory + ": " + e.getMessage(), e);
    }
  }
}
