package io.keytrail.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.json.JsonSlice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The records of Google Cloud and Azure look like theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherProvidersTest {
  private List<JsonSlice> gcp = List.of();
  private List<JsonSlice> activity = List.of();
  private List<JsonSlice> entra = List.of();

  @BeforeAll
  void simulateAMonth(@TempDir Path folder) {
    Path logs = folder.resolve("logs");
    Simulation.write(SimulationSettings.example().with(Set.of(Provider.GCP, Provider.AZURE)), logs);
    gcp = LogFolder.records(logs, "gcp/");
    activity = LogFolder.records(logs, "azure/insights-activity-logs/");
    entra = LogFolder.records(logs, "azure/insights-logs-");
  }

  @Test
  void everyAuditEntry_hasWhatGoogleAlwaysWrites() {
    assertThat(gcp).hasSizeGreaterThan(900);
    for (JsonSlice entry : gcp) {
      assertThat(entry.textAt("protoPayload", "@type"))
          .isEqualTo("type.googleapis.com/google.cloud.audit.AuditLog");
      for (String name : List.of("serviceName", "methodName", "resourceName")) {
        assertThat(entry.textAt("protoPayload", name)).as(name).isNotEmpty();
      }
      assertThat(entry.textAt("protoPayload", "authenticationInfo", "principalEmail"))
          .contains("@");
      assertThat(entry.textAt("logName")).contains("cloudaudit.googleapis.com%2F");
      Instant received = Instant.parse(entry.textAt("receiveTimestamp"));
      assertThat(Instant.parse(entry.textAt("timestamp"))).isBefore(received);
      assertThat(entry.textAt("insertId")).isNotEmpty();
      assertThat(entry.textAt("resource", "type")).isNotEmpty();
      assertThat(entry.json()).doesNotContain("${");
    }
  }

  @Test
  void everyActivity_isPartOfAnOperationThatStarted() {
    assertThat(activity).hasSizeGreaterThan(300);
    Set<String> started = new TreeSet<>();
    activity.stream()
        .filter(record -> record.textAt("resultType").equals("Start"))
        .forEach(record -> started.add(record.textAt("correlationId")));
    for (JsonSlice record : activity) {
      assertThat(started).contains(record.textAt("correlationId"));
      assertThat(record.textAt("operationName")).matches("MICROSOFT\\.[A-Z./]+");
      assertThat(record.textAt("resourceId")).startsWith("/SUBSCRIPTIONS/");
      assertThat(record.textAt("callerIpAddress")).isNotEmpty();
      assertThat(record.textAt("identity", "claims", "ver")).isEqualTo("1.0");
    }
  }

  @Test
  void everyEntraRecord_namesWhoAndWhen() {
    Set<String> categories = new TreeSet<>();
    for (JsonSlice record : entra) {
      categories.add(record.textAt("category"));
      assertThat(Instant.parse(record.textAt("time"))).isNotNull();
      assertThat(record.textAt("properties", "id")).isNotEmpty();
      JsonSlice properties = Objects.requireNonNull(record.get("properties"));
      String who =
          properties.textAt("userPrincipalName")
              + properties.textAt("servicePrincipalId")
              + properties.textAt("initiatedBy", "user", "userPrincipalName");
      assertThat(who).isNotEmpty();
      String created = properties.textAt("createdDateTime") + properties.textAt("activityDateTime");
      assertThat(OffsetDateTime.parse(created).toInstant())
          .isEqualTo(Instant.parse(record.textAt("time")));
    }
    assertThat(categories)
        .containsExactly(
            "AuditLogs",
            "ManagedIdentitySignInLogs",
            "NonInteractiveUserSignInLogs",
            "ServicePrincipalSignInLogs",
            "SignInLogs");
  }

  @Test
  void signIns_someAreInterruptedOrFail() {
    List<String> results =
        entra.stream()
            .filter(record -> record.textAt("category").equals("SignInLogs"))
            .map(record -> record.textAt("resultType"))
            .toList();
    assertThat(results).contains("0", "50074", "50126", "50140");
    assertThat(results.stream().filter(code -> code.equals("0")).count())
        .isGreaterThan(results.size() / 2);
  }
}
