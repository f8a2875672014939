package io.keytrail.verification.program;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One installation of the program with a data directory of its own. */
public record Keytrail(
    Path home, Path dataDirectory, List<String> javaOptions, Map<String, String> environment) {
  private static final long LONGEST_MINUTES = 5;

  /** How a run ended and what it printed. */
  public record Run(int exitCode, String output, String errors) {}

  /** The program that this build has made. */
  public static Keytrail built(Path dataDirectory) {
    Path home = Path.of(System.getProperty("keytrail.home", ".")).toAbsolutePath();
    return new Keytrail(
        home, dataDirectory, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), Map.of());
  }

  public Keytrail with(String... options) {
    return new Keytrail(home, dataDirectory, List.of(options), environment);
  }

  /** The same with these variables in its environment. */
  public Keytrail in(Map<String, String> variables) {
    return new Keytrail(home, dataDirectory, javaOptions, variables);
  }

  public Run run(String... arguments) {
    return run(new byte[0], List.of(arguments));
  }

  /** Runs it to its end, for five minutes at most. */
  public Run run(byte[] standardInput, List<String> arguments) {
    try {
      Path output = Files.createTempFile("keytrail", ".out");
      Path errors = Files.createTempFile("keytrail", ".err");
      try {
        Process process = start(arguments, output, errors);
        try (InputStream input = new ByteArrayInputStream(standardInput);
            var sink = process.getOutputStream()) {
          input.transferTo(sink);
        } catch (IOException closedEarly) {
          // A program that wants no input may close it at once.
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new IllegalStateException("still running after minutes: " + arguments);
        }
        return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
      } finally {
        Files.deleteIfExists(output);
        Files.deleteIfExists(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it and leaves it running; what it prints is thrown away. */
  public Process started(List<String> arguments) throws IOException {
    return process(arguments)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Process start(List<String> arguments, Path output, Path errors) throws IOException {
    return process(arguments)
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile())
        .start();
  }

  private ProcessBuilder process(List<String> arguments) {
    List<String> command = command();
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).directory(home.toFile());
    process.environment().putAll(environment);
    return process;
  }

  /** The words that start it, before those of a command. */
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dkeytrail.home=" + home);
    command.add("-Dorg.sqlite.tmpdir=" + home.resolve("app/target"));
    command.add("-cp");
    command.add(home.resolve("app/target/keytrail/lib") + "/*");
    command.add("io.keytrail.app.Main");
    command.add("--data-dir=" + dataDirectory);
    return command;
  }
}
