package io.keytrail.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.json.JsonSlice;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shape that the providers' records come in becomes the event it describes. */
final class GoldenRecordsTest {
  static Stream<Path> files() {
    return GoldenRecords.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void normalize_goldenRecord_isWhatTheFileExpects(Path file) {
    JsonSlice record = GoldenRecords.record(file);

    List<Normalizer> recognising = GoldenRecords.recognising(record);

    assertThat(recognising).as("normalisers that recognise it").hasSize(1);
    assertThat(GoldenRecords.normalized(recognising.getFirst(), record))
        .isEqualTo(GoldenRecords.expected(file));
  }

  @Test
  void files_goldenRecords_coverEveryLogOfGoogleMicrosoftAndGithub() {
    List<String> logs =
        files()
            .map(file -> GoldenRecords.expected(file).getOrDefault("log", ""))
            .distinct()
            .toList();

    assertThat(logs)
        .contains(
            "gcp-admin-activity",
            "gcp-data-access",
            "gcp-system-event",
            "gcp-policy-denied",
            "workspace-admin",
            "workspace-login",
            "azure-activity",
            "entra-sign-in",
            "entra-sign-in-non-interactive",
            "entra-sign-in-service-principal",
            "entra-sign-in-managed-identity",
            "entra-audit",
            "m365-audit",
            "azure-key-vault",
            "azure-storage",
            "azure-container-registry",
            "github-audit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":1,\"status\":\"ok\",\"time\":\"2026-03-04T05:06:08Z\"}",
        "{\"category\":\"Administrative\",\"name\":\"x\"}",
        "{\"category\":\"Write\",\"operationName\":\"save\"}",
        "{\"operation\":\"delete\",\"creationTime\":\"2026-03-04T05:06:08Z\"}",
        "{\"timestamp\":\"2026-03-04T05:06:08Z\",\"insertId\":\"1\",\"message\":\"hello\"}",
        "{\"data\":{\"k\":1},\"type\":\"x\"}",
        "{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"verb\":\"get\"}",
        "{\"action\":\"repo.create\",\"actor\":\"octo\",\"created_at\":1772600768000}",
        "{\"action\":\"opened\",\"actor\":\"octo\",\"org\":\"o\",\"created_at\":1772600768000}",
        "{\"action\":\"Repo.Create\",\"actor\":\"octo\",\"org\":\"o\",\"created_at\":1772600768000}",
        "{\"action\":\"repo.create\",\"actor\":\"octo\",\"org\":\"o\"}",
        "{\"finding\":{\"id\":1}}",
        "{\"userId\":\"u\",\"createdDateTime\":\"2026-03-04T05:06:08Z\"}",
        "{\"type\":\"AuditLogs\"}"
      })
  void recognises_nearMiss_isLeftAlone(String json) {
    assertThat(GoldenRecords.recognising(JsonSlice.parse(json))).isEmpty();
  }
}
