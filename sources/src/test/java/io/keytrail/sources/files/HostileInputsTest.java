package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every hostile input is refused with its reason in a heap of 64 MiB, and costs no good record. */
final class HostileInputsTest {
  private static final int SECONDS_MOST = 120;

  @Test
  void read_hostileInputsInSmallHeap_refusedByNameAndGoodRecordsKept() throws Exception {
    Map<String, String> outcomes = run();

    assertThat(outcomes)
        .containsEntry(
            "zeros",
            "0 | this is binary data; read are JSON, JSON lines, CSV, Parquet and lines of known logs, plain or in gzip or"
                + " zip")
        .containsEntry(
            "spaces", "1 | unpacks to more than 250 times its size (limit inflationRatio)")
        .containsEntry(
            "long string",
            "1 | a record is longer than 16777216 bytes (limit recordBytes);"
                + " unpacks to more than 250 times its size (limit inflationRatio)")
        .containsEntry(
            "zip in zip", "4 | archives inside archives deeper than 4 (limit archiveDepth)")
        .containsEntry("many entries", "0 | more than 100000 entries (limit archiveEntries)")
        .containsEntry(
            "long line", "2 | a record is longer than 16777216 bytes (limit recordBytes)")
        .containsEntry(
            "long number", "2 | a record is longer than 16777216 bytes (limit recordBytes)")
        .containsEntry("long key", "2 | a record is longer than 16777216 bytes (limit recordBytes)")
        .containsEntry(
            "deep lists",
            "2 | the text ends inside a list of records: it is cut off; this is not JSON")
        .containsEntry("deep objects", "2 | this is not JSON: nested deeper than 100 levels")
        .containsEntry("many keys", "2 | this is not JSON: more than 100000 members in one object")
        .containsEntry("overlong utf-8", "1 | no known kind of log has these fields")
        .containsEntry("odd tokens", "0 | no known kind of log has these fields");
    assertThat(outcomes.get("open strings")).startsWith("2 | this is not JSON");
    assertThat(outcomes.get("open objects")).startsWith("2 | ").contains("this is not JSON");
  }

  private static Map<String, String> run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HostileInputs.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(SECONDS_MOST, TimeUnit.SECONDS)).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    Map<String, String> outcomes = new LinkedHashMap<>();
    output
        .lines()
        .forEach(line -> {
          int bar = line.indexOf(" | ");
          outcomes.put(bar < 0 ? line : line.substring(0, bar), line.substring(bar + 3));
        });
    return outcomes;
  }
}
