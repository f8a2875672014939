package io.keytrail.app.terminal;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the folder that the program was installed to. */
final class Installation {
  private static final String PROPERTY = "keytrail.home";
  private static final String MARK = "content";

  private Installation() {}

  /**
   * The folder named by the launcher; without one, the nearest folder above the program's own jar
   * that has {@code content} in it; without that, the working directory.
   */
  static Path home() {
    String named = System.getProperty(PROPERTY, "");
    if (!named.isEmpty()) {
      return Path.of(named).toAbsolutePath();
    }
    for (Path at = ownJar(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(MARK))) {
        return at;
      }
    }
    return Path.of("").toAbsolutePath();
  }

  private static Path ownJar() {
    CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Path.of("").toAbsolutePath();
    }
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Path.of("").toAbsolutePath();
    }
  }
}
