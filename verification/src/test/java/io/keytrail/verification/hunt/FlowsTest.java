package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Flow logs become evidence on whom the activity logs know by the machine. */
final class FlowsTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final Path EXAMPLE = HOME.resolve("examples/stolen-key");
  private static final String HEADER =
      "account-id interface-id instance-id srcaddr dstaddr srcport dstport protocol packets bytes"
          + " start end action log-status";
  private static final long THEFT = Instant.parse("2026-11-04T20:00:00Z").getEpochSecond();
  private static final String SERVER = "eni-00000000000000001";
  private static final long HOUR = 3600;
  private static final long GB = 1_000_000_000;

  @TempDir Path temporary;

  @Test
  void hunt_minerOnAMachineTheThiefStarted_isEvidenceOnTheStolenKey() throws IOException {
    String started = started();
    List<String> lines = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      lines.add(line("eni-00000000000000009", started, THEFT + 60L * minute, 3333, 6, 900));
    }

    JsonNode found = hunt("2", "--networks", overlay(), write(lines, 1));

    assertThat(incidentWith(found, "flow.mining").path("severity").asString()).isEqualTo("S0");
    assertThat(incidentWith(found, "flow.mining").path("id").asString()).isEqualTo("INC-7FD25612");
  }

  @Test
  void hunt_samePortOfAMachineNobodySuspects_isNothing() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int minute = 0; minute < 60; minute++) {
      lines.add(line(SERVER, "i-00000000000000001", THEFT + 60L * minute, 3333, 6, 900));
    }

    JsonNode found = hunt("2", "--networks", overlay(), write(lines, 1));

    assertThat(found.path("incidents").findValuesAsString("detection"))
        .isNotEmpty()
        .doesNotContain("flow.mining");
  }

  @Test
  void hunt_surgeOfAMachineNobodyKnows_waitsInTheQueueWithItsNumbers() throws IOException {
    List<String> lines = ordinaryDays();
    lines.add(line(SERVER, "-", THEFT + 700, 443, 40_000_000, 48 * GB));

    JsonNode found = hunt("2", "--networks", overlay(), write(lines, 1));

    JsonNode incident = incidentWith(found, "flow.egress-surge");
    assertThat(incident.path("severity").asString()).isEqualTo("S3");
    assertThat(incident.toString())
        .contains("sent 48.0 GB within an hour")
        .contains("hours before at most 20.0 MB an hour");
    assertThat(found.path("coverage").path("measuredByLog").path("vpc-flow").asInt())
        .isEqualTo(lines.size());
  }

  @Test
  void hunt_flowsCutShuffledRepeatedAndOnMoreThreads_tellsTheSame() throws IOException {
    List<String> lines = ordinaryDays();
    lines.add(line(SERVER, started(), THEFT + 700, 443, 40_000_000, 48 * GB));
    JsonNode whole = hunt("1", "--networks", overlay(), write(lines, 1));

    Collections.shuffle(lines, new Random(7));
    List<String> repeated = new ArrayList<>(lines);
    repeated.addAll(lines.subList(0, 100));
    JsonNode cut = hunt("3", "--networks", overlay(), write(repeated, 6));

    assertThat(incidentWith(whole, "flow.egress-surge").path("id").asString())
        .isEqualTo("INC-7FD25612");
    assertThat(withoutPlaces(cut)).isEqualTo(withoutPlaces(whole));
    assertThat(cut.path("coverage").path("measuredDuplicates").asInt()).isEqualTo(100);
  }

  @Test
  void hunt_flowsInTwoHuntsWithAState_tellsWhatOneWould() throws IOException {
    List<String> lines = ordinaryDays();
    lines.add(line(SERVER, "-", THEFT + 700, 443, 40_000_000, 48 * GB));
    JsonNode whole = hunt("2", write(lines, 1));
    String state = temporary.resolve("state").toString();

    hunt("2", "--state", state, write(lines.subList(0, 150), 1));
    JsonNode continued = hunt("2", "--state", state, write(lines.subList(140, lines.size()), 1));

    assertThat(incidentWith(continued, "flow.egress-surge"))
        .isEqualTo(incidentWith(whole, "flow.egress-surge"));
    assertThat(continued.path("coverage").path("measuredDuplicates").asInt()).isEqualTo(10);
  }

  /** Some twenty megabytes every hour for ten days. */
  private static List<String> ordinaryDays() {
    List<String> lines = new ArrayList<>();
    for (int hour = 240; hour > 0; hour--) {
      lines.add(line(SERVER, "-", THEFT - hour * HOUR + 120, 443, 20_000, 20_000_000));
    }
    return lines;
  }

  private static String line(
      String networkInterface, String machine, long second, int port, long packets, long bytes) {
    return "111122223333 %s %s 10.0.0.5 203.0.113.230 50000 %d 6 %d %d %d %d ACCEPT OK"
        .formatted(networkInterface, machine, port, packets, bytes, second, second + 59);
  }

  /** Writes lines into so many files of a folder of its own, and returns the folder. */
  private String write(List<String> lines, int files) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "flows");
    for (int i = 0; i < files; i++) {
      int from = lines.size() * i / files;
      int to = lines.size() * (i + 1) / files;
      String text = HEADER + "\n" + String.join("\n", lines.subList(from, to)) + "\n";
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve(i + ".log.gz")))) {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return folder.toString();
  }

  private static String overlay() {
    return EXAMPLE.resolve("networks.csv").toString();
  }

  /** The first machine that the thief of the example starts. */
  private static String started() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE.resolve("AWSLogs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          for (JsonNode event : JsonMapper.shared().readTree(in).path("Records")) {
            JsonNode started = event.path("responseElements").path("instancesSet").path("items");
            if (event.path("awsRegion").asString().equals("us-east-1") && !started.isEmpty()) {
              return started.path(0).path("instanceId").asString();
            }
          }
        }
      }
    }
    throw new IllegalStateException("the example starts no machine in us-east-1");
  }

  private JsonNode hunt(String threads, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("hunt", "-f", "json", "--threads", threads, "--fail-on", "never"));
    arguments.addAll(List.of(more));
    if (arguments.contains(overlay())) {
      arguments.add(EXAMPLE.resolve("AWSLogs").toString());
    }
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.exitCode()).as(run.errors()).isZero();
    return JsonMapper.shared().readTree(run.output());
  }

  private static JsonNode incidentWith(JsonNode found, String detection) {
    for (JsonNode incident : found.path("incidents")) {
      if (incident.findValuesAsString("detection").contains(detection)) {
        return incident;
      }
    }
    throw new AssertionError("no incident has " + detection);
  }

  private static JsonNode withoutPlaces(JsonNode found) {
    JsonNode incidents = found.path("incidents");
    for (JsonNode incident : incidents) {
      for (JsonNode event : incident.path("events")) {
        ((ObjectNode) event).remove(List.of("file", "record"));
      }
    }
    return incidents;
  }
}
