package io.keytrail.app.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the script that completes commands and options in fish, which picocli has none for. */
final class FishCompletion {
  private final String program;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String script(CommandSpec root) {
    FishCompletion completion = new FishCompletion(root.name());
    completion.script.append("# Completes ").append(root.name()).append(" in fish.\n");
    completion.add(root, "");
    return completion.script.toString();
  }

  /**
   * Adds what may follow a command.
   *
   * @param reached fish's test that the words so far name the command; empty for the root
   */
  private void add(CommandSpec command, String reached) {
    Collection<CommandLine> below = command.subcommands().values();
    List<String> names = new ArrayList<>(command.subcommands().keySet());
    String here = and(reached, names.isEmpty() ? "" : "not " + seen(String.join(" ", names)));
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        add(option, here);
      }
    }
    for (CommandLine one : below) {
      CommandSpec spec = one.getCommandSpec();
      complete(here, " --no-files --arguments " + spec.name(), spec.usageMessage().description());
      add(spec, and(reached, seen(spec.name())));
    }
  }

  private void add(OptionSpec option, String here) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names
          .append(name.startsWith("--") ? " --long-option " : " --short-option ")
          .append(name.substring(name.startsWith("--") ? 2 : 1));
    }
    if (option.arity().max() > 0) {
      names.append(" --require-parameter");
    }
    complete(here, names.toString(), option.description());
  }

  private void complete(String condition, String what, String[] description) {
    script.append("complete --command ").append(program);
    if (!condition.isEmpty()) {
      script.append(" --condition ").append(quoted(condition));
    }
    script.append(what);
    if (description.length > 0) {
      script.append(" --description ").append(quoted(description[0].formatted()));
    }
    script.append('\n');
  }

  private static String seen(String names) {
    return "__fish_seen_subcommand_from " + names;
  }

  private static String and(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "; and " + other;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
