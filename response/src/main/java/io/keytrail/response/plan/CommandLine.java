package io.keytrail.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program and its arguments. Arguments come from logs, so anything may stand in them; written for
 * a shell they are quoted so that each stays one argument and none is more than text.
 */
public record CommandLine(List<String> arguments) {
  private static final int LONGEST = 2048;
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

  /** Whose client it is: {@code aws}, {@code gcloud} or {@code az}. */
  public String program() {
    return arguments.getFirst();
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

  /** Whether it can be shown and pasted: nothing empty, invisible or of unbearable length. */
  public boolean printable() {
    return arguments.stream()
        .allMatch(argument ->
            !argument.isEmpty()
                && argument.length() <= LONGEST
                && argument.codePoints().allMatch(CommandLine::isPrintable));
  }

  /** The text without what a terminal would act on. */
  static String printable(String text) {
    return text.codePoints()
        .map(c -> isPrintable(c) ? c : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
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
