package io.keytrail.app.config;

import io.keytrail.app.terminal.Surroundings;
import java.nio.file.Path;

/** Where a user's files belong, by the XDG base directory rules. */
public final class UserFolders {
  private UserFolders() {}

  static Path configuration(Surroundings surroundings) {
    return folder(surroundings, "XDG_CONFIG_HOME", ".config");
  }

  /**
   * Where results are kept: what {@code data-dir} says, else {@code KEYTRAIL_DATA}, else {@code
   * keytrail} in the user's data folder.
   */
  public static Path data(Configuration configuration, Surroundings surroundings) {
    String variable = surroundings.variable("KEYTRAIL_DATA");
    return configuration
        .value(Settings.DATA_DIR)
        .orElseGet(() ->
            variable.isEmpty()
                ? folder(surroundings, "XDG_DATA_HOME", ".local/share").resolve("keytrail")
                : surroundings.directory().resolve(variable));
  }

  private static Path folder(Surroundings surroundings, String variable, String underHome) {
    // Relative values are to be ignored, say the XDG rules.
    String set = surroundings.variable(variable);
    if (!set.isEmpty() && Path.of(set).isAbsolute()) {
      return Path.of(set);
    }
    String home = surroundings.variable("HOME");
    Path user = Path.of(home.isEmpty() ? System.getProperty("user.home", ".") : home);
    return surroundings.directory().resolve(user).resolve(underHome);
  }
}
