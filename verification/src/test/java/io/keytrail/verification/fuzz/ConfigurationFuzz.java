package io.keytrail.verification.fuzz;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.ConfigurationError;
import io.keytrail.app.config.Settings;
import io.keytrail.app.terminal.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Whatever a configuration file holds, it is refused by name or every setting has a value. */
public final class ConfigurationFuzz {
  private static final Path FILE = file();
  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream(),
          false,
          false,
          80,
          Map.of(),
          FILE.resolveSibling("."),
          FILE.resolveSibling("."),
          Clock.systemUTC());

  private ConfigurationFuzz() {}

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
      Configuration configuration = Configuration.load(SURROUNDINGS, Map.of(), FILE);
      Settings.ALL.forEach(configuration::value);
    } catch (ConfigurationError refused) {
      if (refused.getMessage() == null) {
        throw new IllegalStateException("no reason given", refused);
      }
    }
  }
}
