package io.keytrail.verification.quality.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the logs that a label names: by their path below the folder of the label file or, where
 * there is none, by their name anywhere below it, with or without an ending.
 */
final class LogIndex {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_ENTRIES = 1_000_000;

  private final Path base;
  private final Map<String, List<Path>> byName = new HashMap<>();

  LogIndex(Path base) {
    this.base = base;
    try (Stream<Path> entries = Files.walk(base, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      entries.filter(path -> !path.equals(base)).sorted().limit(MAX_ENTRIES).forEach(this::enter);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + base, e);
    }
  }

  private void enter(Path path) {
    String name = path.getFileName().toString();
    put(name, path);
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      put(name.substring(0, dot), path);
    }
  }

  private void put(String name, Path path) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(path);
  }

  /** The logs of that name, copies of them included; empty if there are none. */
  List<Path> find(String name) {
    try {
      Path direct = base.resolve(name).normalize();
      if (!name.isEmpty() && direct.startsWith(base.normalize()) && Files.exists(direct)) {
        return List.of(direct);
      }
    } catch (InvalidPathException noPath) {
      return List.of();
    }
    return byName.getOrDefault(name, List.of());
  }
}
