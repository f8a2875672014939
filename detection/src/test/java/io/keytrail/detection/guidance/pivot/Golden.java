package io.keytrail.detection.guidance.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the one that was looked at and kept. After a wanted change, run the tests
 * with {@code -Dtest.argLine=-Dkeytrail.golden=write} and look at the difference before committing.
 */
final class Golden {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("keytrail.home"),
          "detection",
          "src",
          "test",
          "resources",
          "golden",
          "pivot");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (System.getProperty("keytrail.golden", "").equals("write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(file).as("golden file " + name).exists();
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }
}
