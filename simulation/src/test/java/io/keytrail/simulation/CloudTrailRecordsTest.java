package io.keytrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.simulation.delivery.Layout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The CloudTrail records look like AWS's and are delivered as AWS does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CloudTrailRecordsTest {
  private static final List<String> MANDATORY =
      List.of(
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "requestParameters",
          "responseElements",
          "eventID",
          "readOnly",
          "eventType",
          "managementEvent",
          "recipientAccountId",
          "eventCategory");
  private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'");

  private Map<String, String> contents = Map.of();
  private List<JsonSlice> records = List.of();

  @BeforeAll
  void simulateTenDays(@TempDir Path folder) {
    Path logs = folder.resolve("logs");
    SimulationSettings settings =
        SimulationSettings.example().with(Set.of(Provider.AWS)).with(Layout.PROVIDER).sized(10, 1);
    Simulation.write(settings, logs);
    contents = LogFolder.contents(logs);
    records = LogFolder.records(logs, "AWSLogs/");
  }

  @Test
  void everyRecord_hasWhatCloudTrailAlwaysWrites() {
    assertThat(records).hasSizeGreaterThan(3000);
    for (JsonSlice record : records) {
      assertThat(MANDATORY).allSatisfy(name -> assertThat(record.get(name)).as(name).isNotNull());
      assertThat(record.textAt("userIdentity", "type")).isNotEmpty();
      assertThat(Instant.parse(record.textAt("eventTime"))).isNotNull();
      assertThat(record.json()).doesNotContain("${");
    }
  }

  @Test
  void temporaryKeys_used_wereHandedOutByARecordedCall() {
    Set<String> issued = new HashSet<>();
    records.forEach(r -> issued.add(r.textAt("responseElements", "credentials", "accessKeyId")));
    List<String> used =
        records.stream()
            .filter(r -> r.textAt("userIdentity", "inScopeOf", "issuerType").contains("AWS::"))
            .map(r -> r.textAt("userIdentity", "accessKeyId"))
            .toList();
    assertThat(used).isNotEmpty().allMatch(issued::contains);
  }

  @Test
  void serviceMadeCalls_areHalfOfAllOrMore() {
    long made =
        records.stream()
            .map(r -> r.textAt("sourceIPAddress"))
            .filter(a -> a.endsWith(".amazonaws.com") || a.equals("AWS Internal"))
            .count();
    assertThat((double) made / records.size()).isBetween(0.4, 0.8);
  }

  @Test
  void duplicates_areAFewOfAHundred_andIdentical() {
    Set<String> ids = new HashSet<>();
    Set<String> bodies = new HashSet<>();
    records.forEach(r -> ids.add(r.textAt("eventID")));
    records.forEach(r -> bodies.add(r.json()));
    assertThat(bodies).hasSameSizeAs(ids);
    assertThat(1 - (double) ids.size() / records.size()).isBetween(0.08, 0.22);
  }

  @Test
  void delivery_isMinutesLate_andNotAlwaysInOrder() {
    int[] late = new int[records.size()];
    int count = 0;
    int unordered = 0;
    int files = 0;
    for (Map.Entry<String, String> file : contents.entrySet()) {
      if (!file.getKey().startsWith("AWSLogs/o-")) {
        continue;
      }
      Instant written = slotEnd(file.getKey());
      Instant before = Instant.MIN;
      boolean ordered = true;
      for (JsonSlice record : LogFolder.records(file.getValue())) {
        Instant time = Instant.parse(record.textAt("eventTime"));
        late[count++] = (int) Duration.between(time, written).toSeconds();
        ordered &= !time.isBefore(before);
        before = time;
      }
      files++;
      unordered += ordered ? 0 : 1;
    }
    int[] sorted = Arrays.copyOf(late, count);
    Arrays.sort(sorted);
    assertThat(sorted[count / 2]).isBetween(195, 600); // files wait for the end of their slot
    assertThat(sorted[0]).isPositive();
    assertThat(sorted[(int) (count * 0.99)]).isLessThan(1300);
    assertThat(unordered).isBetween(1, files / 2);
  }

  private static Instant slotEnd(String path) {
    List<String> parts = List.of(path.substring(path.lastIndexOf('/') + 1).split("_"));
    return LocalDateTime.parse(parts.get(3), SLOT).toInstant(ZoneOffset.UTC);
  }
}
