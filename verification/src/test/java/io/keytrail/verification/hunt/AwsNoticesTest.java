package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What AWS says of a key is evidence on that key, whether or not the logs know it. */
final class AwsNoticesTest {
  private static final String KEY = "AKIAEXAMPLEKEYSAMPLE";

  @TempDir Path temporary;

  @Test
  void hunt_exposedKeyThatNobodyUsed_isAnIncidentThatPagesNobody() throws IOException {
    JsonNode incidents = hunt(notice("AWS_RISK_CREDENTIALS_EXPOSED"));

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("paging").asBoolean()).isFalse();
    assertThat(incidents.path(0).toString()).contains("aws.exposure.key-notice");
  }

  @Test
  void hunt_exposedKeyThatStopsTheTrail_isOneIncidentOfItsUser() throws IOException {
    JsonNode incidents = hunt(notice("AWS_RISK_CREDENTIALS_EXPOSED"), use());

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("paging").asBoolean()).isTrue();
    assertThat(incidents.path(0).path("principals").toString())
        .isEqualTo("[\"arn:aws:iam::111122223333:user/ana\"]");
    assertThat(incidents.path(0).toString())
        .contains("aws.exposure.key-notice", "aws.evasion.trail");
  }

  @Test
  void hunt_eventOfAService_isNoEvidence() throws IOException {
    assertThat(hunt(notice("AWS_EC2_OPERATIONAL_ISSUE").replace("\"RISK\"", "\"EC2\""))).isEmpty();
  }

  private static String notice(String code) {
    return """
    {"version":"0","id":"h","detail-type":"AWS Health Event","source":"aws.health",\
    "account":"111122223333","time":"2026-10-05T08:02:00Z","region":"us-east-1",\
    "detail":{"eventArn":"arn:aws:health:us-east-1::event/e","service":"RISK",\
    "eventTypeCode":"%s","startTime":"Mon, 05 Oct 2026 08:00:00 GMT",\
    "affectedEntities":[{"entityValue":"%s"}]}}\
    """
        .formatted(code, KEY);
  }

  private static String use() {
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ana",\
    "accountId":"111122223333","accessKeyId":"%s","userName":"ana"},\
    "eventTime":"2026-10-05T09:00:00Z","eventSource":"cloudtrail.amazonaws.com",\
    "eventName":"StopLogging","awsRegion":"eu-west-1","sourceIPAddress":"203.0.113.7","eventID":"e",\
    "readOnly":false,"requestParameters":{"name":"audit"},"recipientAccountId":"111122223333"}\
    """
        .formatted(KEY);
  }

  private JsonNode hunt(String... records) throws IOException {
    Path file = Files.writeString(temporary.resolve("log.jsonl"), String.join("\n", records));
    List<String> arguments = List.of("hunt", "-f", "json", file.toString());
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return JsonMapper.shared().readTree(run.output()).path("incidents");
  }
}
