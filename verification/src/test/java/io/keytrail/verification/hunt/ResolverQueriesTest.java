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

/** A machine that asks for a mining pool is evidence on whoever started it. */
final class ResolverQueriesTest {
  @TempDir Path temporary;

  @Test
  void hunt_startedMachineAsksForAPool_isEvidenceOnWhoStartedIt() throws IOException {
    JsonNode incidents =
        hunt(
            call("09:00:00", "cloudtrail", "StopLogging", "null"),
            call(
                "09:10:00",
                "ec2",
                "RunInstances",
                "{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-0a1b2c3d4e5f60718\"}]}}"),
            query("09:12:31", "xmr-eu1.nanopool.org."),
            query("09:12:40", "xmr-eu1.nanopool.org."));

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).path("principals").toString())
        .contains("arn:aws:iam::111122223333:user/ana");
    assertThat(incidents.path(0).toString()).contains("aws.dns.mining", "nanopool.org");
  }

  @Test
  void hunt_machineAsksForOtherNames_isNoEvidence() throws IOException {
    assertThat(hunt(query("09:12:31", "notnanopool.org."))).isEmpty();
  }

  private static String query(String time, String name) {
    return """
    {"version":"1.100000","account_id":"111122223333","region":"eu-west-1","vpc_id":"vpc-1",\
    "query_timestamp":"2026-10-05T%sZ","query_name":"%s","query_type":"A","query_class":"IN",\
    "rcode":"NOERROR","answers":[],"srcaddr":"10.0.1.17","srcport":"51412","transport":"UDP",\
    "srcids":{"instance":"i-0a1b2c3d4e5f60718"}}\
    """
        .formatted(time, name);
  }

  private static String call(String time, String service, String name, String response) {
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ana",\
    "accountId":"111122223333","accessKeyId":"AKIAEXAMPLEKEYSAMPLE","userName":"ana"},\
    "eventTime":"2026-10-05T%1$sZ","eventSource":"%2$s.amazonaws.com","eventName":"%3$s",\
    "awsRegion":"eu-west-1","sourceIPAddress":"203.0.113.7","eventID":"%3$s","readOnly":false,\
    "requestParameters":{"name":"audit"},"responseElements":%4$s,"recipientAccountId":"111122223333"}\
    """
        .formatted(time, service, name, response);
  }

  private JsonNode hunt(String... records) throws IOException {
    Path file = Files.writeString(temporary.resolve("log.jsonl"), String.join("\n", records));
    List<String> arguments = List.of("hunt", "-f", "json", file.toString());
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return JsonMapper.shared().readTree(run.output()).path("incidents");
  }
}
