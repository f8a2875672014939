package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bills become evidence on whoever made what was paid for, and by themselves wake nobody. */
final class CostsTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final Path EXAMPLE = HOME.resolve("examples/stolen-key");
  private static final Path BILLING = EXAMPLE.resolve("billing");
  private static final String TRAIL = EXAMPLE.resolve("AWSLogs").toString();
  private static final String STOLEN = "INC-7FD25612";

  @TempDir Path temporary;

  @Test
  void hunt_billOfMachinesThatTheThiefStarted_completesTheGuidesTriple() {
    JsonNode found = hunt("2", TRAIL, BILLING.toString());

    JsonNode incident = found.path("incidents").path(0);
    assertThat(incident.path("id").asString()).isEqualTo(STOLEN);
    assertThat(incident.path("severity").asString()).isEqualTo("S0");
    assertThat(incident.findValuesAsString("detection"))
        .contains("bill.spike", "bill.new-service-region", "x.guide-triple");
    JsonNode without = hunt("2", TRAIL).path("incidents").path(0);
    assertThat(without.path("id").asString()).isEqualTo(STOLEN);
    assertThat(without.findValuesAsString("detection")).doesNotContain("x.guide-triple");
    assertThat(without.path("score").asDouble()).isLessThan(incident.path("score").asDouble());
  }

  @Test
  void hunt_billAlone_waitsInTheQueueWithoutAPage() {
    JsonNode found = hunt("2", BILLING.toString());

    assertThat(found.path("incidents")).isNotEmpty();
    for (JsonNode incident : found.path("incidents")) {
      assertThat(incident.path("severity").asString()).isEqualTo("S3");
      assertThat(incident.findValuesAsString("detection"))
          .allMatch(detection -> detection.startsWith("bill."));
      assertThat(incident.path("story").path(0).asString())
          .contains("was measured, and no log that was read says whose it is");
      assertThat(incident.path("nextSteps").toString())
          .contains("Find out who made or runs i-")
          .doesNotContain("Deny", "refused calls");
      JsonNode series = incident.path("reasons").path(0).path("series");
      assertThat(series.path("unit").asString()).isEqualTo("USD");
      assertThat(series.path("values").size()).isBetween(20, 96);
    }
    assertThat(found.path("coverage").path("measuredByLog").path("aws-cost").asInt()).isPositive();
  }

  @Test
  void hunt_billCutShuffledAndDeliveredAgain_tellsTheSame() throws IOException {
    List<String> lines = lines();
    String header = lines.removeFirst();
    JsonNode whole = hunt("1", TRAIL, write(header, lines, 1));

    List<String> delivered = new ArrayList<>(lines);
    lines.stream().map(CostsTest::halfOf).forEach(delivered::add);
    delivered.addAll(lines.subList(0, 50));
    Collections.shuffle(delivered, new Random(5));
    JsonNode again = hunt("3", TRAIL, write(header, delivered, 7));

    assertThat(again.path("incidents")).isEqualTo(whole.path("incidents"));
    assertThat(again.path("coverage").path("measuredByLog"))
        .isEqualTo(whole.path("coverage").path("measuredByLog"));
    assertThat(again.path("coverage").path("measuredDuplicates").asInt())
        .isEqualTo(lines.size() + 50);
  }

  @Test
  void hunt_billInTwoHuntsWithAState_tellsWhatOneWould() throws IOException {
    List<String> lines = lines();
    String header = lines.removeFirst();
    String state = temporary.resolve("state").toString();

    hunt("2", "--state", state, write(header, lines.subList(0, 200), 1));
    JsonNode second =
        hunt("2", "--state", state, write(header, lines.subList(190, lines.size()), 1));

    assertThat(second.path("incidents"))
        .isEqualTo(hunt("2", write(header, lines, 1)).path("incidents"));
  }

  /** The line as an earlier delivery of its month had it. */
  private static String halfOf(String line) {
    String[] cells = line.split(",", -1);
    int effective = cells.length - 2;
    cells[effective] = String.valueOf(Double.parseDouble(cells[effective]) / 2);
    return String.join(",", cells);
  }

  /** The header and then every line of the example's bill. */
  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(BILLING)) {
      for (Path file : files.sorted().toList()) {
        List<String> all = Files.readAllLines(file);
        lines.addAll(lines.isEmpty() ? all : all.subList(1, all.size()));
      }
    }
    return lines;
  }

  /** Writes lines into so many files of a folder of its own, and returns the folder. */
  private String write(String header, List<String> lines, int files) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "bill");
    for (int i = 0; i < files; i++) {
      List<String> part = lines.subList(lines.size() * i / files, lines.size() * (i + 1) / files);
      String text = header + "\n" + String.join("\n", part) + "\n";
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve(i + ".csv.gz")))) {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return folder.toString();
  }

  private JsonNode hunt(String threads, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("hunt", "-f", "json", "--threads", threads, "--fail-on", "never"));
    arguments.addAll(List.of(more));
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.exitCode()).as(run.errors()).isZero();
    return JsonMapper.shared().readTree(run.output());
  }
}
