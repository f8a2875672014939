package io.keytrail.app.run;

import io.keytrail.detection.sigma.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads folders of Sigma rules: every {@code .yml} and {@code .yaml} file below them, the samples
 * beside our own rules left out. In order of folders and then of names.
 */
public final class RuleFolders {
  /** A rule is a page of text; what is larger is something else. */
  static final long MAX_FILE_BYTES = 1 << 20;

  private static final int MAX_DEPTH = 16;
  private static final int MAX_FILES = 100_000;

  private RuleFolders() {}

  /**
   * Reads the folders; a single file counts as a folder of one.
   *
   * @throws HuntRefused if one of them cannot be read
   */
  public static List<RuleFile> read(List<Path> folders) {
    List<RuleFile> files = new ArrayList<>();
    for (Path folder : folders) {
      for (Path path : listed(folder)) {
        files.add(new RuleFile(nameOf(folder, path), text(path)));
      }
    }
    return files;
  }

  private static List<Path> listed(Path folder) {
    try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return paths.filter(RuleFolders::isRule).sorted().limit(MAX_FILES).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new HuntRefused(
          "rules in " + folder + " cannot be read: " + unreadable.getMessage(),
          "Name a folder of Sigma rules, or leave --rules out to use only the shipped ones.");
    }
  }

  private static boolean isRule(Path path) {
    String name = path.toString();
    boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
    boolean samples = name.endsWith(".samples.yml") || name.endsWith(".samples.yaml");
    return yaml && !samples && Files.isRegularFile(path);
  }

  private static String nameOf(Path folder, Path path) {
    return folder.equals(path) ? path.toString() : folder.relativize(path).toString();
  }

  private static String text(Path path) {
    try {
      if (Files.size(path) > MAX_FILE_BYTES) {
        return ""; // read as an empty file, which the rule loader reports by name
      }
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException vanished) {
      return "";
    }
  }
}
