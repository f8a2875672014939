package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Security Command Center says lands on the key, account or machine of the audit logs. */
final class GoogleStatementsTest {
  private static final String ACCOUNT = "orders-sync@larkfield-prod.iam.gserviceaccount.com";
  private static final String KEY_ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c";
  private static final String KEY =
      "//iam.googleapis.com/projects/larkfield-prod/serviceAccounts/" + ACCOUNT + "/keys/" + KEY_ID;

  /** The key in output, which shows ends only. */
  private static final String SHOWN = "//ia…2d3c";

  @TempDir Path temporary;

  @Test
  void finding_onAPublishedKey_isOneIncidentWithTheMachineThatTheKeyStarted() throws IOException {
    Path logs = logs("compute.googleapis.com", "v1.compute.instances.insert", INSTANCE);
    Path leaked =
        finding(
            "leaked",
            "account_has_leaked_credentials",
            """
            "sourceProperties":{"compromised_account":"%s","private_key_identifier":"%s",
              "project_identifier":"larkfield-prod"},
            """
                .formatted(ACCOUNT, KEY_ID));
    Path mining =
        finding(
            "mining",
            "Malware: Cryptomining Bad IP",
            """
            "sourceProperties":{"properties":{"instanceDetails":"/%s"}},
            """
                .formatted(INSTANCE));

    JsonNode incidents = hunt(logs, leaked, mining).path("incidents");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("paging").asBoolean()).isTrue();
    assertThat(incidents.path(0).path("reasons").findValuesAsString("detection"))
        .contains("gcp.scc.credential-leaked", "gcp.scc.mining");
    assertThat(incidents.path(0).path("credentials").findValuesAsString("id"))
        .containsExactly(SHOWN);
  }

  @Test
  void finding_onAKeyThatNobodyUsed_standsByItself() throws IOException {
    Path leaked =
        finding(
            "leaked",
            "account_has_leaked_credentials",
            """
            "sourceProperties":{"compromised_account":"%s","private_key_identifier":"%s"},
            """
                .formatted(ACCOUNT, KEY_ID));

    JsonNode incidents = hunt(leaked).path("incidents");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("credentials").findValuesAsString("id"))
        .containsExactly(SHOWN);
  }

  @Test
  void finding_updatedAndAskedForByItsProject_isOneEvent() throws IOException {
    Path first = finding("f", "Persistence: IAM Anomalous Grant", "");
    String text = Files.readString(first);
    Path update =
        Files.writeString(
            temporary.resolve("update.json"),
            text.replace("2026-10-05T09:00:00Z", "2026-10-06T09:00:00Z")
                .replace("organizations/778899/sources", "projects/112233/sources"));

    JsonNode coverage = hunt(first, update).path("coverage");

    assertThat(coverage.path("events").asLong()).isEqualTo(1);
    assertThat(coverage.path("duplicates").asLong()).isEqualTo(1);
  }

  private static final String INSTANCE =
      "projects/larkfield-prod/zones/europe-west4-a/instances/batch-7";

  private Path logs(String service, String method, String resource) throws IOException {
    return Files.writeString(
        temporary.resolve("audit.json"),
        """
        {"logName":"projects/larkfield-prod/logs/cloudaudit.googleapis.com%%2Factivity",
         "insertId":"one","timestamp":"2026-10-05T08:30:00Z",
         "resource":{"type":"gce_instance","labels":{"project_id":"larkfield-prod"}},
         "protoPayload":{"@type":"type.googleapis.com/google.cloud.audit.AuditLog",
          "serviceName":"%s","methodName":"%s","resourceName":"%s",
          "authenticationInfo":{"principalEmail":"%s","serviceAccountKeyName":"%s"},
          "requestMetadata":{"callerIp":"203.0.113.77"}}}
        """
            .formatted(service, method, resource, ACCOUNT, KEY));
  }

  private Path finding(String id, String category, String more) throws IOException {
    return Files.writeString(
        temporary.resolve(id + ".json"),
        """
        {"listFindingsResults":[{"finding":{%s
          "name":"organizations/778899/sources/55/findings/%s","category":"%s","state":"ACTIVE",
          "resourceName":"//cloudresourcemanager.googleapis.com/projects/112233",
          "createTime":"2026-10-05T09:00:03Z","eventTime":"2026-10-05T09:00:00Z"},
          "resource":{"projectDisplayName":"larkfield-prod"}}],"readTime":"2026-10-07T00:00:00Z"}
        """
            .formatted(more, id, category));
  }

  private JsonNode hunt(Path... paths) {
    List<String> arguments = new ArrayList<>(List.of("hunt", "-f", "json"));
    List.of(paths).forEach(path -> arguments.add(path.toString()));
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return JsonMapper.shared().readTree(run.output());
  }
}
