package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What S3's own log shows counts once, and for the key that CloudTrail knows its user by. */
final class S3AccessTest {
  private static final String USER = "arn:aws:iam::111122223333:user/ana";
  private static final int OBJECTS = 320;

  @TempDir Path temporary;

  @Test
  void hunt_requestsInBothLogs_areOneEventEach() throws IOException {
    Path trail = file("trail.jsonl", n -> call(n, "DeleteObject"));
    Path access = file("access", S3AccessTest::line);
    String state = temporary.resolve("state").toString();

    JsonNode both = hunt(List.of(), trail, access);

    assertThat(both.path("coverage").path("events").asInt()).isEqualTo(OBJECTS);
    assertThat(both.path("coverage").path("duplicates").asInt()).isEqualTo(OBJECTS);
    assertThat(both.path("coverage").path("eventsByLog").has("s3-access")).isFalse();
    hunt(List.of("--state", state), access);
    assertThat(hunt(List.of("--state", state), trail).path("incidents"))
        .isEqualTo(both.path("incidents"));
  }

  @Test
  void hunt_deletionsInTheAccessLogOnly_areEvidenceOnTheUsersKey() throws IOException {
    Path trail =
        Files.writeString(
            temporary.resolve("trail.jsonl"),
            call(1, "StopLogging").replace("s3.amazonaws", "cloudtrail.amazonaws"));
    Path access = file("access", S3AccessTest::line);

    JsonNode incidents = hunt(List.of(), trail, access).path("incidents");

    assertThat(incidents).hasSize(1);
    assertThat(incidents.path(0).toString())
        .contains("aws.impact.s3-delete-surge", "AKIA")
        .doesNotContain("No S3 data events");
  }

  private Path file(String name, IntFunction<String> line) throws IOException {
    String text = IntStream.range(0, OBJECTS).mapToObj(line).collect(Collectors.joining("\n"));
    return Files.writeString(temporary.resolve(name), text);
  }

  private static String call(int n, String action) {
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"%1$s","accountId":"111122223333",\
    "accessKeyId":"AKIAEXAMPLEKEYSAMPLE","userName":"ana"},"eventTime":"2026-10-05T09:0%2$d:%3$02dZ",\
    "eventSource":"s3.amazonaws.com","eventName":"%4$s","awsRegion":"eu-west-1",\
    "sourceIPAddress":"203.0.113.7","eventID":"e%5$d","requestID":"REQUEST%5$d","readOnly":false,\
    "requestParameters":{"bucketName":"b","key":"k%5$d"},"recipientAccountId":"111122223333"}\
    """
        .formatted(USER, n / 60, n % 60, action, n);
  }

  private static String line(int n) {
    return ("%s b [05/Oct/2026:09:0%d:%02d +0000] 203.0.113.7 %s REQUEST%d REST.DELETE.OBJECT k%d"
            + " \"DELETE /k%d HTTP/1.1\" 204 - - 9 12 - \"-\" \"aws-cli/2.27.41\" - h= SigV4 x"
            + " AuthHeader b.s3.eu-west-1.amazonaws.com TLSv1.3 - -")
        .formatted("0123456789abcdef".repeat(4), n / 60, n % 60, USER, n, n, n);
  }

  private JsonNode hunt(List<String> options, Path... paths) {
    List<String> arguments = new ArrayList<>(List.of("hunt", "-f", "json"));
    arguments.addAll(options);
    List.of(paths).forEach(path -> arguments.add(path.toString()));
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return JsonMapper.shared().readTree(run.output());
  }
}
