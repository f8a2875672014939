package io.keytrail.app.cli;

import io.keytrail.app.config.Settings;
import io.keytrail.app.terminal.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who responds, and by which rules. */
final class ResponderOptions {
  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Your name, as the journal has it (that of your account on this machine).")
  private @Nullable String name;

  @Option(
      names = "--responders",
      paramLabel = "FILE",
      description = "Who may agree, what is never touched, and limits.")
  private @Nullable String responders;

  Map<String, List<String>> settings() {
    Map<String, List<String>> given = new TreeMap<>();
    GlobalOptions.put(given, Settings.RESPONDERS.key(), responders);
    return given;
  }

  /**
   * The responder's name.
   *
   * @throws CommandFailure if it cannot be one
   */
  String name(Surroundings surroundings) {
    String user = surroundings.variable("USER");
    String said = name != null ? name : user.isEmpty() ? System.getProperty("user.name", "") : user;
    if (said.isBlank()
        || said.length() > 100
        || said.codePoints().anyMatch(Character::isISOControl)) {
      throw CommandFailure.usage("nobody can tell who you are.", "Say your name: --as NAME.");
    }
    return said.strip();
  }
}
