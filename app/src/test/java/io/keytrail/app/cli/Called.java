package io.keytrail.app.cli;

import io.keytrail.app.run.HuntEngine;
import io.keytrail.app.terminal.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One call of the program: how it ended and what it said. */
record Called(int exitCode, String out, String err) {
  static final Instant NOW = Instant.parse("2026-08-02T00:00:00Z");

  /** Calls the program the way a shell does; made step by step. */
  static final class Caller {
    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();
    private HuntEngine engine = new FixedEngine(Results.quiet());
    private boolean terminal;
    private int columns = 80;

    Caller(Path directory) {
      this.directory = directory;
      environment.put("HOME", directory.resolve("home").toString());
    }

    Caller with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    Caller finding(HuntEngine found) {
      engine = found;
      return this;
    }

    Caller onTerminal(int width) {
      terminal = true;
      columns = width;
      return this;
    }

    Caller wide(int width) {
      columns = width;
      return this;
    }

    Called call(String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Surroundings surroundings =
          new Surroundings(
              new ByteArrayInputStream(new byte[0]),
              out,
              err,
              terminal,
              false,
              columns,
              environment,
              directory,
              Path.of(System.getProperty("keytrail.home")),
              Clock.fixed(NOW, ZoneOffset.UTC));
      int code = new Program(surroundings, () -> engine, "0.1.0").run(List.of(arguments));
      return new Called(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
