package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a thief changed stands beside what recorders of configuration saw before and after. */
final class TouchedResourcesTest {
  private static final String GROUP =
      "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-0a1b2c3d4e5f60718";

  @TempDir Path temporary;
  private Path trail = Path.of("");
  private Path snapshot = Path.of("");
  private Path notification = Path.of("");

  @BeforeEach
  void logs() throws IOException {
    trail =
        Files.writeString(
            temporary.resolve("trail.jsonl"),
            String.join(
                "\n",
                call("09:00:00", "cloudtrail", "StopLogging", "{\"name\":\"audit\"}"),
                call(
                    "09:01:00",
                    "ec2",
                    "AuthorizeSecurityGroupIngress",
                    "{\"groupId\":\"sg-0a1b2c3d4e5f60718\"}"),
                call("09:02:00", "iam", "CreateUser", "{\"userName\":\"svc-backup\"}"),
                call("09:03:00", "s3", "PutObject", "{\"bucketName\":\"b\",\"key\":\"k\"}")));
    snapshot =
        Files.writeString(
            temporary.resolve("snapshot.json"),
            "{\"fileVersion\":\"1.0\",\"configSnapshotId\":\"s\",\"configurationItems\":["
                + item("08:00:00", "443")
                + "]}");
    notification =
        Files.writeString(
            temporary.resolve("changed.json"),
            """
            {"version":"0","id":"e","detail-type":"Config Configuration Item Change","source":"aws.config",
             "account":"111122223333","detail":{"recordVersion":"1.3",
             "messageType":"ConfigurationItemChangeNotification",
             "configurationItemDiff":{"changeType":"UPDATE","changedProperties":{}},
             "configurationItem":%s}}
            """
                .formatted(item("09:01:30", "22")));
  }

  private static String call(String time, String service, String action, String request) {
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ana",\
    "accountId":"111122223333","accessKeyId":"AKIAEXAMPLEKEYSAMPLE","userName":"ana"},\
    "eventTime":"2026-10-05T%1$sZ","eventSource":"%2$s.amazonaws.com","eventName":"%3$s",\
    "awsRegion":"eu-west-1","sourceIPAddress":"203.0.113.7","eventID":"%3$s","readOnly":false,\
    "requestParameters":%4$s,"eventType":"AwsApiCall","recipientAccountId":"111122223333"}\
    """
        .formatted(time, service, action, request);
  }

  private static String item(String time, String port) {
    return """
    {"configurationItemCaptureTime":"2026-10-05T%1$sZ","awsAccountId":"111122223333",\
    "configurationItemStatus":"OK","resourceType":"AWS::EC2::SecurityGroup",\
    "resourceId":"sg-0a1b2c3d4e5f60718","resourceName":"web","ARN":"%2$s","awsRegion":"eu-west-1",\
    "tags":{"owner":"storefront"},"configuration":{"ipPermissions":[{"fromPort":%3$s}]}}\
    """
        .formatted(time, GROUP, port);
  }

  @Test
  void incident_changedGroup_isShownBeforeAndAfter() {
    JsonNode resources = resources(hunt(trail, snapshot, notification));

    assertThat(resources.findValuesAsString("name"))
        .containsExactly("audit", "sg-0a1b2c3d4e5f60718", "svc-backup");
    JsonNode group = resources.path(1);
    assertThat(group.path("type").asString()).isEqualTo("AWS::EC2::SecurityGroup");
    assertThat(group.path("deed").asString()).isEqualTo("changed");
    assertThat(group.path("owner").asString()).isEqualTo("storefront");
    assertThat(group.path("before").path("at").asString()).isEqualTo("2026-10-05T08:00:00Z");
    assertThat(group.path("after").path("at").asString()).isEqualTo("2026-10-05T09:01:30Z");
    assertThat(group.path("differences").toString())
        .isEqualTo(
            "[{\"property\":\"ipPermissions[0].fromPort\",\"before\":\"443\",\"after\":\"22\"}]");
    assertThat(resources.path(2).path("deed").asString()).isEqualTo("created");
  }

  @Test
  void incident_withoutRecorders_namesWhatTheLogsName() {
    JsonNode group = resources(hunt(trail)).path(1);

    assertThat(group.path("type").asString()).isEqualTo("security-group");
    assertThat(group.has("before")).isFalse();
    assertThat(group.path("differences")).isEmpty();
  }

  @Test
  void incident_userOfACredentialReport_isShownWithItsKeys() throws IOException {
    Path before = report("before.csv", "false,N/A");
    Path after = report("after.csv", "true,2026-10-05T09:05:00+00:00");

    JsonNode user = resources(hunt(trail, before, after)).path(2);

    assertThat(user.path("type").asString()).isEqualTo("AWS::IAM::User");
    assertThat(user.path("before").path("at").asString()).isEqualTo("2026-10-01T02:00:00Z");
    assertThat(user.path("after").path("at").asString()).isEqualTo("2026-10-05T09:05:00Z");
    assertThat(user.path("differences").findValuesAsString("property"))
        .containsExactly("access_key_2_active", "access_key_2_last_rotated");
  }

  /** A report of one user with one key, and a second as told. */
  private Path report(String name, String second) throws IOException {
    return Files.writeString(
        temporary.resolve(name),
        """
        user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,\
        access_key_1_last_used_date,access_key_2_active,access_key_2_last_rotated
        svc-backup,arn:aws:iam::111122223333:user/svc-backup,2025-02-03T08:00:00+00:00,false,false,true,\
        2026-10-01T02:00:00+00:00,%s
        """
            .formatted(second));
  }

  @Test
  void hunt_inAnyOrderAndInTwoParts_isTheSame() {
    String whole = hunt(trail, snapshot, notification);
    String state = temporary.resolve("state").toString();

    assertThat(hunt(notification, snapshot, trail)).isEqualTo(whole);
    run(List.of("--state", state), snapshot, notification);
    assertThat(run(List.of("--state", state), trail)).isEqualTo(whole);
  }

  private static JsonNode resources(String output) {
    JsonNode incidents = JsonMapper.shared().readTree(output).path("incidents");
    assertThat(incidents).isNotEmpty();
    return incidents.path(0).path("resources");
  }

  private String hunt(Path... paths) {
    return run(List.of(), paths);
  }

  private String run(List<String> options, Path... paths) {
    List<String> arguments = new ArrayList<>(List.of("hunt", "-f", "json"));
    arguments.addAll(options);
    List.of(paths).forEach(path -> arguments.add(path.toString()));
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return run.output();
  }
}
