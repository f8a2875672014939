package io.keytrail.verification.fuzz;

import io.keytrail.app.config.ConfigurationError;
import io.keytrail.app.config.DeclarationsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever a file of declarations holds, it is refused by name or says what is declared. */
public final class DeclarationsFuzz {
  private static final Path FILE = file();

  private DeclarationsFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".yml");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called by Jazzer with every input it makes up. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Files.write(FILE, input);
    try {
      DeclarationsFile.read(FILE);
    } catch (ConfigurationError refused) {
      if (refused.getMessage() == null) {
        throw new IllegalStateException("no reason given", refused);
      }
    }
  }
}
