package io.keytrail.verification.quality.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every {@code labels.json} of a folder, the one at its root first. */
public final class LabelFolder {
  private static final String FILE = "labels.json";
  private static final int MAX_DEPTH = 4;

  private LabelFolder() {}

  /** The cases of the folder. What cannot be used is a problem and never the end of the rest. */
  public static Labels read(Path folder) {
    List<LabelledCase> cases = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<Path> files = labelFiles(folder);
    if (files.isEmpty()) {
      problems.add(
          folder + " has no " + FILE + ". Put one at its root; docs/quality.md describes it.");
    }
    for (Path file : files) {
      try {
        JsonNode labels = JsonMapper.shared().readTree(file);
        LabelFile.read(labels, file, cases, problems);
      } catch (JacksonException broken) {
        problems.add(
            file
                + " is no JSON at line "
                + line(broken)
                + ": "
                + broken.getOriginalMessage()
                + ". None of its labels were used; mend it and run again.");
      }
    }
    return new Labels(cases, problems);
  }

  private static int line(JacksonException broken) {
    return broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
  }

  private static List<Path> labelFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH)) {
      return paths
          .filter(path -> path.endsWith(FILE) && Files.isRegularFile(path))
          .sorted((one, other) -> {
            int byDepth = Integer.compare(one.getNameCount(), other.getNameCount());
            return byDepth != 0 ? byDepth : one.compareTo(other);
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
