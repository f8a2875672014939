package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.keytrail.app.cli.Called.Caller;
import io.keytrail.app.terminal.Wrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor on a folder of logs: two accounts, of which one falls silent, and a tenant. */
class DoctorCommandTest {
  private static final Instant START = Instant.parse("2026-07-01T09:00:00Z");

  @TempDir Path directory;

  @BeforeEach
  void logs() throws IOException {
    Files.createDirectories(directory.resolve("logs"));
    write(
        "trail.jsonl",
        Stream.concat(
            IntStream.range(0, 30).mapToObj(day -> call("111122223333", day)),
            IntStream.range(0, 12).mapToObj(day -> call("444455556666", day))));
    write(
        "entra.jsonl",
        Stream.of(
            """
            {"time":"2026-07-03T10:00:00Z","category":"AuditLogs","operationName":"Add user",\
            "resourceId":"/tenants/7e3c6f52-90ab-4cde-8f01-444455556666/providers/Microsoft.aadiam",\
            "properties":{"id":"a","activityDisplayName":"Add user","activityDateTime":"2026-07-03T10:00:00Z"}}\
            """));
    write(
        "config.json",
        Stream.of(
            """
            {"fileVersion":"1.0","configSnapshotId":"s","configurationItems":[\
            {"configurationItemCaptureTime":"2026-07-02T09:00:00Z","awsAccountId":"111122223333",\
            "resourceType":"AWS::S3::Bucket","resourceId":"b","tags":{"owner":"ana"},\
            "configuration":{"name":"b"}}]}\
            """));
  }

  private void write(String name, Stream<String> lines) throws IOException {
    Files.writeString(
        directory.resolve("logs").resolve(name), lines.collect(Collectors.joining("\n")));
  }

  private String at(String folder) {
    return directory.resolve(folder).toString();
  }

  private static String call(String account, int day) {
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::%1$s:user/ana",\
    "accountId":"%1$s","accessKeyId":"AKIAEXAMPLEKEYSAMPLE","userName":"ana"},\
    "eventTime":"%2$s","eventSource":"iam.amazonaws.com","eventName":"ListUsers",\
    "awsRegion":"us-east-1","sourceIPAddress":"198.51.100.23","eventID":"%1$s-%3$d",\
    "eventType":"AwsApiCall","recipientAccountId":"%1$s"}\
    """
        .formatted(account, START.plus(Duration.ofDays(day)), day);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void doctor_forPeople_isAsLookedAt(int width) throws IOException {
    Called called = new Caller(directory).wide(width).call("doctor", at("logs"));

    assertThat(called.exitCode()).as(called.err()).isEqualTo(0);
    // Commands are to be pasted, and so are one line at every width.
    assertThat(called.out().lines().filter(line -> !line.matches("  (aws|az|gcloud) .*")))
        .allSatisfy(line -> assertThat(Wrap.width(line)).isLessThanOrEqualTo(width));
    Golden.check("doctor." + width + ".txt", called.out());
  }

  @Test
  void doctor_forMachines_isAsLookedAtAndAsPublished() throws IOException {
    Called called = new Caller(directory).call("doctor", at("logs"), "-f", "json");

    assertThat(Schemas.strict("doctor-1.json").validate(called.out(), InputFormat.JSON)).isEmpty();
    Golden.check("doctor.json", called.out());
    assertThat(
            new Caller(directory)
                .with("KEYTRAIL_THREADS", "1")
                .call("doctor", at("logs"), "-f", "json")
                .out())
        .isEqualTo(called.out());
  }

  @Test
  void doctor_strict_exitsWithThree() {
    assertThat(new Caller(directory).call("doctor", at("logs"), "--strict").exitCode())
        .isEqualTo(3);
  }

  @Test
  void doctor_brokenRecord_exitsWithFour() throws IOException {
    write("broken.jsonl", Stream.of("{\"eventSource\":\"iam.amazonaws.com\",\"eventName\":\"x\"}"));

    assertThat(new Caller(directory).call("doctor", at("logs")).exitCode()).isEqualTo(4);
  }

  @Test
  void doctor_withoutFilesOrInAFormatThereIsNot_isRefused() throws IOException {
    Files.createDirectories(directory.resolve("empty"));

    assertThat(new Caller(directory).call("doctor", at("empty")).exitCode()).isEqualTo(2);
    assertThat(new Caller(directory).call("doctor", at("logs"), "-f", "csv").err())
        .contains("no format of this command");
  }

  @Test
  void doctor_notesOfNobody_saysSo() throws IOException {
    Files.createDirectories(directory.resolve("notes"));
    Files.writeString(directory.resolve("notes/a.jsonl"), "{\"webaclId\":\"x\"}");

    assertThat(new Caller(directory).call("doctor", at("notes")).out())
        .contains("hold no log of a cloud");
  }
}
