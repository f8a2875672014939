package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same events give the same incidents, whoever cut them into files and however often. */
final class SameAnswerTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final Path LOGS = HOME.resolve("examples/stolen-key/AWSLogs");
  private static final Path OVERLAY = HOME.resolve("examples/stolen-key/networks.csv");

  @TempDir Path temporary;

  @Test
  void hunt_anyNumberOfThreadsAndOrderOfPaths_isByteIdentical() throws IOException {
    List<String> folders = new ArrayList<>(folders());
    String one = hunt("1", folders);
    Collections.reverse(folders);
    String other = hunt("4", folders);

    assertThat(one).hasSizeGreaterThan(1_000).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void hunt_cutAnewShuffledAndRepeated_tellsTheSameIncidents(long seed) throws IOException {
    JsonNode whole = incidents(hunt("2", List.of(LOGS.toString())));
    JsonNode cutAnew = incidents(hunt("2", List.of(cutAnew(seed).toString())));

    assertThat(whole).isNotEmpty();
    assertThat(cutAnew).isEqualTo(whole);
  }

  private String hunt(String threads, List<String> paths) {
    List<String> arguments =
        new ArrayList<>(
            List.of("hunt", "-f", "json", "--threads", threads, "--networks", OVERLAY.toString()));
    arguments.addAll(paths);
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.exitCode()).as(run.errors()).isEqualTo(3);
    return run.output();
  }

  private static List<String> folders() throws IOException {
    try (Stream<Path> folders = Files.list(LOGS)) {
      return folders.map(Path::toString).sorted().toList();
    }
  }

  /** Incidents without what must differ when files differ: the place of each record. */
  private static JsonNode incidents(String json) {
    JsonNode incidents = JsonMapper.shared().readTree(json).path("incidents");
    for (JsonNode incident : incidents) {
      incident.path("events").forEach(SameAnswerTest::withoutPlace);
      withoutPlace(incident.path("lastLegitimate").path("call"));
    }
    return incidents;
  }

  private static void withoutPlace(JsonNode event) {
    if (event instanceof ObjectNode object) {
      object.remove(List.of("file", "record"));
    }
  }

  /** All records in a random order, a tenth of them twice, in files of random sizes and kinds. */
  private Path cutAnew(long seed) throws IOException {
    Random random = new Random(seed);
    List<JsonNode> records = new ArrayList<>(records());
    for (int i = records.size() / 10; i > 0; i--) {
      records.add(records.get(random.nextInt(records.size())));
    }
    Collections.shuffle(records, random);
    Path folder = Files.createDirectory(temporary.resolve("cut" + seed));
    int from = 0;
    for (int file = 0; from < records.size(); file++) {
      int to = Math.min(records.size(), from + 1 + random.nextInt(900));
      write(records.subList(from, to), folder, file, random.nextInt(3));
      from = to;
    }
    return folder;
  }

  private static void write(List<JsonNode> records, Path folder, int number, int kind)
      throws IOException {
    switch (kind) {
      case 0 -> {
        ObjectNode file = JsonMapper.shared().createObjectNode();
        ArrayNode array = file.putArray("Records");
        records.forEach(array::add);
        Files.writeString(folder.resolve(number + ".json"), file.toPrettyString());
      }
      case 1 -> {
        try (OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(number + ".jsonl.gz")))) {
          for (JsonNode event : records) {
            out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
          }
        }
      }
      default -> {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        records.forEach(array::add);
        Files.writeString(folder.resolve(number + ".json"), array.toString());
      }
    }
  }

  private static List<JsonNode> records() throws IOException {
    List<JsonNode> records = new ArrayList<>();
    try (Stream<Path> files = Files.walk(LOGS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          JsonMapper.shared().readTree(in).path("Records").forEach(records::add);
        }
      }
    }
    return records;
  }
}
