package io.keytrail.verification.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program on a terminal of its own, whose keys a test presses and whose screen it reads. */
final class Terminal implements AutoCloseable {
  private static final int SECONDS_MOST = 60;
  private static final long POLL_MILLIS = 50;
  private static final int CONTROL = 0x1f;

  private final Path screen;
  private final Process process;

  private Terminal(Path screen, Process process) {
    this.screen = screen;
    this.process = process;
  }

  /** Starts a program without colours; its screen is kept in a new file of the folder. */
  static Terminal running(List<String> words, Path folder) {
    // A build in the background ignores interrupts and hands that down to all that it starts.
    String command =
        words.stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" ", "exec env --default-signal=INT ", ""));
    try {
      Path screen = Files.createTempFile(folder, "screen", "");
      ProcessBuilder script =
          new ProcessBuilder("script", "--quiet", "--return", "--command", command, "/dev/null")
              .redirectErrorStream(true)
              .redirectOutput(screen.toFile());
      script.environment().put("NO_COLOR", "1");
      script.environment().put("TERM", "dumb");
      return new Terminal(screen, script.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void type(String text) {
    try {
      OutputStream keyboard = process.getOutputStream();
      keyboard.write(text.getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void control(char key) {
    type(String.valueOf((char) (key & CONTROL)));
  }

  String screen() {
    try {
      return Files.readString(screen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the screen shows something. */
  void await(String text) {
    for (long left = SECONDS_MOST * 1000 / POLL_MILLIS; left > 0; left--) {
      if (screen().contains(text)) {
        return;
      }
      pause();
    }
    throw new AssertionError("never shown: " + text + "; but:\n" + screen());
  }

  /** Waits for the end and returns the exit code. */
  int exitCode() {
    try {
      if (process.waitFor(SECONDS_MOST, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("still running; on the screen:\n" + screen());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
