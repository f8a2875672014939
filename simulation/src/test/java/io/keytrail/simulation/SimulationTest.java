package io.keytrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.simulation.delivery.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulationTest {
  @TempDir private Path folder;

  private static SimulationSettings small() {
    return SimulationSettings.example().sized(5, 1);
  }

  @Test
  void write_sameSettings_givesSameContents() {
    Simulation.write(small(), folder.resolve("a"));
    Simulation.write(small(), folder.resolve("b"));

    assertThat(LogFolder.contents(folder.resolve("a")))
        .isEqualTo(LogFolder.contents(folder.resolve("b")));
  }

  @Test
  void write_otherSeed_givesOtherRecords() {
    Simulation.write(small(), folder.resolve("a"));
    Simulation.write(small().withSeed(7), folder.resolve("b"));

    assertThat(ids(folder.resolve("a"))).doesNotContainAnyElementsOf(ids(folder.resolve("b")));
  }

  @Test
  void write_otherLayout_keepsTheRecords() {
    Simulation.write(small(), folder.resolve("a"));
    Simulation.write(small().with(Layout.PROVIDER), folder.resolve("b"));

    assertThat(ids(folder.resolve("a"))).isEqualTo(ids(folder.resolve("b")));
  }

  @Test
  void write_moreVolume_givesMoreRecords() {
    long one = Simulation.write(small(), folder.resolve("a")).records();
    long ten = Simulation.write(small().sized(5, 10), folder.resolve("b")).records();

    assertThat(ten).isGreaterThan(4 * one);
  }

  @Test
  void write_withoutTheft_differsOnlyByTheThiefsRecords() throws IOException {
    Simulation.write(small(), folder.resolve("theft"));
    Simulation.write(small().with(Scenario.QUIET), folder.resolve("quiet"));

    Set<String> more = new HashSet<>(ids(folder.resolve("theft")));
    more.removeAll(ids(folder.resolve("quiet")));
    JsonSlice truth = JsonSlice.parse(Files.readString(folder.resolve("theft.truth.json")));
    List<String> labelled = new ArrayList<>();
    JsonSlice events = Objects.requireNonNull(truth.at("theft", "events"));
    events.elements(event -> labelled.add(event.textAt("id")));
    assertThat(labelled).hasSizeGreaterThan(40);
    assertThat(more).containsExactlyInAnyOrderElementsOf(labelled);
    assertThat(Files.readString(folder.resolve("quiet.truth.json"))).doesNotContain("\"theft\"");
  }

  @Test
  void write_countsWhatItWrote() throws IOException {
    Simulation.Summary summary = Simulation.write(small(), folder.resolve("a"));

    Map<String, String> contents = LogFolder.contents(folder.resolve("a"));
    long copies =
        contents.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".gz"))
            .mapToLong(file -> LogFolder.records(file.getValue()).size())
            .sum();
    assertThat(summary.copies()).isEqualTo(copies);
    assertThat(summary.records()).isEqualTo(ids(folder.resolve("a")).size());
    JsonSlice truth = JsonSlice.parse(Files.readString(folder.resolve("a.truth.json")));
    assertThat(truth.textAt("records")).isEqualTo(Long.toString(summary.records()));
  }

  @Test
  void write_folderInUse_refusesAndSaysSo() throws IOException {
    Path used = Files.createDirectory(folder.resolve("used"));
    Files.writeString(used.resolve("mine.txt"), "keep");

    assertThatThrownBy(() -> Simulation.write(small(), used))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not empty; nothing was written");
    assertThat(LogFolder.contents(used)).containsOnlyKeys("mine.txt");
  }

  /** The ids of all records, whatever the provider calls them. */
  private static Set<String> ids(Path logs) {
    Set<String> ids = new HashSet<>();
    for (String prefix : List.of("AWSLogs/", "gcp/", "azure/")) {
      LogFolder.records(logs, prefix).forEach(record -> ids.add(id(record)));
    }
    return ids;
  }

  private static String id(JsonSlice record) {
    for (String name : List.of("eventID", "insertId")) {
      if (record.get(name) != null) {
        return record.textAt(name);
      }
    }
    String id = record.textAt("properties", "id");
    return id.isEmpty()
        ? record.textAt("correlationId")
            + record.textAt("operationName")
            + record.textAt("resultType")
        : id;
  }
}
