package io.keytrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.simulation.activity.Journal.Stolen;
import io.keytrail.simulation.graft.Graft;
import io.keytrail.simulation.graft.Grafts;
import io.keytrail.simulation.records.JsonBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LabelledFolderTest {
  private static final SimulationSettings MONTH = SimulationSettings.example().sized(23, 0.25);

  @TempDir private Path folder;

  static List<Graft> grafts() {
    return Grafts.all();
  }

  @Test
  void grafts_sameSettings_giveSameLogsAndLabels() {
    SimulationSettings week = MONTH.sized(4, 0.2);
    LabelledFolder.grafts(week, List.of(3L), true, folder.resolve("a"));
    LabelledFolder.grafts(week, List.of(3L), true, folder.resolve("b"));

    assertThat(LogFolder.contents(folder.resolve("a")))
        .isEqualTo(LogFolder.contents(folder.resolve("b")));
  }

  @Test
  void grafts_labels_nameEachTheftAndItsEvents() throws IOException {
    LabelledFolder.grafts(MONTH.sized(4, 0.2), List.of(3L, 4L), true, folder.resolve("a"));

    JsonSlice labels = JsonSlice.parse(Files.readString(folder.resolve("a/labels.json")));
    List<JsonSlice> cases = new ArrayList<>();
    Objects.requireNonNull(labels.get("cases")).elements(cases::add);
    assertThat(cases)
        .hasSize(2 * Grafts.all().size())
        .allSatisfy(one -> {
          assertThat(one.textAt("label")).isEqualTo("attack");
          assertThat(folder.resolve("a").resolve(one.textAt("path"))).isDirectory();
          List<String> events = new ArrayList<>();
          Objects.requireNonNull(one.get("events")).elements(id -> events.add(id.text()));
          assertThat(events).hasSizeGreaterThan(4);
        });
  }

  @Test
  void quiet_labels_sayThatNothingHappened() throws IOException {
    LabelledFolder.quiet(MONTH.sized(3, 0.2), List.of(3L), folder.resolve("a"));

    assertThat(Files.readString(folder.resolve("a/labels.json")))
        .contains("\"benign\"")
        .doesNotContain("principals");
  }

  /** What tells a graft from a foreign thief: every address is one the quiet company has, too. */
  @ParameterizedTest
  @MethodSource("grafts")
  void graft_everyCall_comesFromWhereTheVictimIs(Graft graft) {
    List<Stolen> stolen =
        Simulation.graft(graft, MONTH.with(Set.of(graft.provider())), folder.resolve("a"));

    Set<String> ids = new HashSet<>();
    stolen.forEach(one -> ids.add(one.record().id()));
    Map<String, Integer> addresses = new HashMap<>();
    for (String prefix : List.of("AWSLogs/", "gcp/", "azure/")) {
      for (JsonSlice record : LogFolder.records(folder.resolve("a"), prefix)) {
        if (!ids.contains(idOf(record))) {
          addresses.merge(network(addressOf(record)), 1, Integer::sum);
        }
      }
    }
    assertThat(stolen)
        .hasSizeGreaterThan(4)
        .allSatisfy(one -> assertThat(addresses).containsKey(network(addressOf(written(one)))));
  }

  private static JsonSlice written(Stolen stolen) {
    JsonBytes out = new JsonBytes();
    stolen.record().write(out);
    return JsonSlice.parse(out.toString());
  }

  private static String idOf(JsonSlice record) {
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

  private static String addressOf(JsonSlice record) {
    for (String name : List.of("sourceIPAddress", "callerIpAddress")) {
      if (record.get(name) != null) {
        return record.textAt(name);
      }
    }
    return record.textAt("protoPayload", "requestMetadata", "callerIp");
  }

  /** The address without its last part: pipelines run in another machine of the same pool. */
  private static String network(String address) {
    int last = Math.max(address.lastIndexOf('.'), address.indexOf(':'));
    return last < 0 ? address : address.substring(0, last);
  }
}
