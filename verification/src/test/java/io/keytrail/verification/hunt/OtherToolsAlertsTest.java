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

/** What a SIEM and a secret scanner say lands on the key of the activity logs. */
final class OtherToolsAlertsTest {
  private static final String KEY = "AKIARTX3GSDSQLARKKEY";
  private static final String SECRET_OF_NOBODY = "not/a/real/secret/but/never/to/be/shown/0";

  @TempDir Path temporary;

  @Test
  void alertsOfASiemAndAScanner_onAKeyOfTheTrail_areOneIncidentOfItsUser() throws IOException {
    JsonNode incidents =
        json("hunt", "-f", "json", "--alerts", mappings(), trail(), siem(), scanner())
            .path("incidents");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("principals").toString()).contains("user/sync");
    assertThat(incidents.path(0).path("reasons").findValuesAsString("detection"))
        .contains("alert.credential-access", "alert.key-public");
  }

  @Test
  void exposureAlone_ofAKeyThatNobodyUsed_wakesNobody() throws IOException {
    JsonNode incidents = json("hunt", "-f", "json", scanner()).path("incidents");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("paging").asBoolean()).isFalse();
  }

  @Test
  void secretOfAnAlert_standsInNoOutput() throws IOException {
    for (String format : List.of("json", "jsonl", "csv", "html", "md", "ocsf", "table")) {
      assertThat(run("hunt", "-f", format, "--reveal", scanner()))
          .as(format)
          .doesNotContain(SECRET_OF_NOBODY);
    }
    assertThat(run("normalize", "--reveal", scanner())).doesNotContain(SECRET_OF_NOBODY);
  }

  @Test
  void alert_withoutAMapping_isCountedAsUnknown() throws IOException {
    assertThat(json("hunt", "-f", "json", siem()).path("coverage").toString())
        .contains("no known kind of log has these fields");
  }

  private String trail() throws IOException {
    return file(
        "trail.json",
        """
        {"Records":[{"eventVersion":"1.10","userIdentity":{"type":"IAMUser","principalId":"AIDASYNC",
         "arn":"arn:aws:iam::111122223333:user/sync","accountId":"111122223333","userName":"sync",
         "accessKeyId":"%s"},"eventTime":"2026-10-05T08:00:00Z","eventSource":"s3.amazonaws.com",
         "eventName":"ListBuckets","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.23",
         "userAgent":"aws-cli/2","requestID":"r","eventID":"e1","readOnly":true,
         "eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"111122223333"}]}
        """
            .formatted(KEY));
  }

  private String siem() throws IOException {
    return file(
        "siem.json",
        """
        {"search_name":"Access - key from two countries","result":{"_time":"2026-10-05T09:00:00Z",
         "urgency":"high","access_key":"%s","technique":"T1078.004"}}
        """
            .formatted(KEY));
  }

  private String scanner() throws IOException {
    return file(
        "scanner.json",
        """
        [{"number":7,"created_at":"2026-10-05T07:00:00Z","state":"open","publicly_leaked":true,
          "html_url":"https://github.com/larkfield/depot/security/secret-scanning/7",
          "secret_type":"aws_access_key_id","validity":"active","secret":"%s:%s",
          "repository":{"full_name":"larkfield/depot","private":true}}]
        """
            .formatted(KEY, SECRET_OF_NOBODY));
  }

  private String mappings() throws IOException {
    return file(
        "alerts.yml",
        """
        mappings:
          - name: notables
            when: {search_name: "Access - *"}
            alert:
              time: result._time
              title: search_name
              severity: result.urgency
              key: result.access_key
              technique: result.technique
              product: =Notables
        """);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text).toString();
  }

  private JsonNode json(String... arguments) {
    return JsonMapper.shared().readTree(run(arguments));
  }

  private String run(String... arguments) {
    Keytrail.Run run =
        Keytrail.built(temporary.resolve("data"))
            .run(new byte[0], new ArrayList<>(List.of(arguments)));
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return run.output();
  }
}
