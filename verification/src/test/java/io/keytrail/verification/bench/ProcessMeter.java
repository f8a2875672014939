package io.keytrail.verification.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program and measures it from outside, as Linux accounts for it: processor time is what
 * {@code /proc/self/stat} (proc(5), fields 16 and 17) says of children that have ended, and memory
 * is the high-water mark of {@code /proc/PID/status}, looked at until the program ends.
 */
final class ProcessMeter {
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, fixed in Linux's interface
  private static final int LOOK_EVERY_MS = 10;
  private static final int FIELD_BEHIND_NAME = 13;

  private final Path output;

  /**
   * Makes a meter.
   *
   * @param output receives what the programs print; replaced by each
   */
  ProcessMeter(Path output) {
    this.output = output;
  }

  /**
   * Runs a program to its end.
   *
   * @throws IOException if it cannot be run or fails
   */
  Run run(List<String> command) throws IOException, InterruptedException {
    double cpuBefore = cpuOfEndedChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    double peak = 0;
    while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, highWaterMebibytes(process.pid()));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(
          String.join(" ", command) + " ended with " + process.exitValue() + ":\n" + printed());
    }
    return new Run(cpuOfEndedChildren() - cpuBefore, wall, peak);
  }

  /**
   * What the last program printed.
   *
   * @throws IOException if that cannot be read
   */
  String printed() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static double cpuOfEndedChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.UTF_8);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long user = Long.parseLong(fields[FIELD_BEHIND_NAME]);
    long system = Long.parseLong(fields[FIELD_BEHIND_NAME + 1]);
    return (user + system) / TICKS_PER_SECOND;
  }

  private static double highWaterMebibytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
