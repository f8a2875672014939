package io.keytrail.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program and its arguments. Arguments come from logs, so anything may stand in them; written for
 * a shell they are quoted so that each stays one argument and none is more than text.
 */
public record CommandLine(List<String> arguments) {
  private static final String PLAIN = "+=,.@_-/:%";

  public CommandLine {
    arguments = List.copyOf(arguments);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("a command without a program");
    }
  }

  /** Program and arguments. */
  public static CommandLine of(String... arguments) {
    return new CommandLine(List.of(arguments));
  }

  /** The same with more arguments. */
  public CommandLine with(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return new CommandLine(all);
  }

  /** As a POSIX shell reads it (IEEE 1003.1, 2.2.2 "Single-Quotes"). */
  public String shell() {
    return arguments.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
  }

  static String quoted(String argument) {
    boolean plain = !argument.isEmpty() && argument.codePoints().allMatch(CommandLine::isPlain);
    return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }
}
