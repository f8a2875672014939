package io.keytrail.app.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * All that a run is given from outside, so that tests can give it something else.
 *
 * @param out results go here and nothing else; written to with errors that can be seen, unlike
 *     {@code System.out}
 * @param err messages and progress
 * @param outIsTerminal whether a person reads {@code out} directly
 * @param columns width of the terminal
 * @param home the installation, with {@code content} in it
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment,
    Path directory,
    Path home,
    Clock clock) {

  private static final int BUFFER_BYTES = 1 << 16;

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The process's own. */
  public static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES),
        new FileOutputStream(FileDescriptor.err),
        TerminalFacts.isTerminal(TerminalFacts.STANDARD_OUTPUT),
        TerminalFacts.isTerminal(TerminalFacts.STANDARD_ERROR),
        TerminalFacts.columns(environment),
        environment,
        Path.of("").toAbsolutePath(),
        Installation.home(),
        Clock.systemUTC());
  }

  /** An environment variable; empty when it is not set. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
