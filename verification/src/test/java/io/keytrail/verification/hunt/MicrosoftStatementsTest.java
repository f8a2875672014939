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

/** What Defender and ID Protection say lands on the user of the activity logs. */
final class MicrosoftStatementsTest {
  private static final String SUBSCRIPTION = "/subscriptions/1a2b3c4d-0000-4000-8000-5e6f70819200";
  private static final String USER = "ada.quill@larkfield.example";

  @TempDir Path temporary;

  @Test
  void statements_ofTwoToolsOnOneUser_areOneIncident() throws IOException {
    Path risk = risk("atRisk", "adminConfirmedUserCompromised");
    Path alert =
        Files.writeString(
            temporary.resolve("alerts.json"),
            """
            {"value":[{"id":"%1$s/providers/Microsoft.Security/locations/we/alerts/a",
              "type":"Microsoft.Security/Locations/alerts",
              "properties":{"alertType":"ARM_MicroBurst.AzureStorageKeysREST","systemAlertId":"a",
               "status":"Active","startTimeUtc":"2026-10-05T10:00:00Z",
               "resourceIdentifiers":[{"type":"AzureResource","azureResourceId":"%1$s"}],
               "entities":[{"type":"account","name":"Ada.Quill","upnSuffix":"larkfield.example"}]}}]}
            """
                .formatted(SUBSCRIPTION));

    JsonNode incidents = hunt(risk, alert).path("incidents");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("paging").asBoolean()).isTrue();
    assertThat(incidents.path(0).path("reasons").findValuesAsString("detection"))
        .contains("az.risk.confirmed", "az.defender.attack-tool");
  }

  @Test
  void detection_thatWasDismissed_isNamedAndNothingElse() throws IOException {
    JsonNode found = hunt(risk("dismissed", "adminConfirmedUserCompromised"));

    assertThat(found.path("incidents")).isEmpty();
    assertThat(found.path("coverage").toString()).contains("entra-risk-dismissed");
  }

  private Path risk(String state, String type) throws IOException {
    return Files.writeString(
        temporary.resolve("risk.json"),
        """
        {"id":"r","riskEventType":"%s","riskState":"%s","riskLevel":"high","ipAddress":"203.0.113.77",
         "activityDateTime":"2026-10-05T09:00:00Z","detectedDateTime":"2026-10-05T09:00:00Z",
         "userPrincipalName":"%s"}
        """
            .formatted(type, state, USER));
  }

  private JsonNode hunt(Path... paths) {
    List<String> arguments = new ArrayList<>(List.of("hunt", "-f", "json"));
    List.of(paths).forEach(path -> arguments.add(path.toString()));
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return JsonMapper.shared().readTree(run.output());
  }
}
