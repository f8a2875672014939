package io.keytrail.app.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Whether streams lead to a terminal, and how wide it is. Java knows only whether input and output
 * together are one ({@code System.console()}), so the launcher says it per stream in system
 * properties; without a launcher, Linux says it in {@code /proc}.
 */
final class TerminalFacts {
  static final int STANDARD_OUTPUT = 1;
  static final int STANDARD_ERROR = 2;
  static final int DEFAULT_COLUMNS = 80;

  private static final String TERMINALS = "keytrail.terminals";
  private static final String COLUMNS = "keytrail.columns";
  private static final int MIN_COLUMNS = 20;
  private static final int MAX_COLUMNS = 1000;

  private TerminalFacts() {}

  static boolean isTerminal(int descriptor) {
    String told = System.getProperty(TERMINALS);
    if (told != null) {
      return List.of(told.split(",")).contains(Integer.toString(descriptor));
    }
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // the careful answer: neither colours nor progress
    }
  }

  /** From {@code COLUMNS}, else from the launcher, else 80. */
  static int columns(Map<String, String> environment) {
    int told = columns(environment.getOrDefault("COLUMNS", ""));
    if (told == 0) {
      told = columns(System.getProperty(COLUMNS, ""));
    }
    return told == 0 ? DEFAULT_COLUMNS : Math.clamp(told, MIN_COLUMNS, MAX_COLUMNS);
  }

  /** The number; 0 where it is none. */
  private static int columns(String text) {
    try {
      return Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
