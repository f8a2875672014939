package io.keytrail.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.model.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key works from one network for three weeks, and then from another. */
final class LearnedFromTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final int DAYS = 21;

  @TempDir Path folder;

  private final List<Finding> findings = new ArrayList<>();

  @BeforeEach
  void logs() throws IOException {
    StringBuilder before = new StringBuilder();
    for (int day = 0; day < DAYS; day++) {
      before.append(call(day, "198.51.100.7"));
    }
    Files.writeString(Files.createDirectory(folder.resolve("before")).resolve("a.jsonl"), before);
    Files.writeString(
        Files.createDirectory(folder.resolve("now")).resolve("b.jsonl"), call(DAYS, "203.0.113.9"));
  }

  @Test
  void hunt_since_learnsFromWhatIsBeforeAndJudgesTheRest() {
    HuntResult result = hunt(List.of(path("")), List.of(), START.plus(Duration.ofDays(DAYS)));

    assertThat(findings).extracting(Finding::detection).contains("aws.auth.new-network");
    assertThat(result.coverage().events()).isEqualTo(1);
    assertThat(result.coverage().learnedOnly()).isEqualTo(DAYS);
    assertThat(result.coverage().ignored()).isEmpty();
  }

  @Test
  void hunt_baseline_findsWhatOneHuntOverBothFinds() {
    hunt(List.of(path("")), List.of(), null);
    List<Finding> together = List.copyOf(findings);
    findings.clear();

    HuntResult result = hunt(List.of(path("now")), List.of(path("before")), null);

    assertThat(findings).isNotEmpty().isEqualTo(together);
    assertThat(result.coverage().filesRead()).isEqualTo(2);
    assertThat(result.coverage().learnedOnly()).isEqualTo(DAYS);
  }

  @Test
  void hunt_baseline_tellsWhenTheOwnerWasLastSeen() {
    HuntResult together = hunt(List.of(path("")), List.of(), null);
    HuntResult result = hunt(List.of(path("now")), List.of(path("before")), null);

    assertThat(together.incidents()).isNotEmpty();
    assertThat(result.incidents())
        .extracting(incident -> incident.lastLegitimate())
        .isNotEmpty()
        .doesNotContainNull()
        .isEqualTo(together.incidents().stream().map(i -> i.lastLegitimate()).toList());
  }

  @Test
  void hunt_withoutHistory_saysNothingOfWhatIsNew() {
    hunt(List.of(path("now")), List.of(), null);

    assertThat(findings).isEmpty();
  }

  @Test
  void hunt_fileOfBothPathAndBaseline_isJudged() {
    HuntResult result = hunt(List.of(path("")), List.of(path("before")), null);

    assertThat(result.coverage().events()).isEqualTo(DAYS + 1L);
    assertThat(result.coverage().learnedOnly()).isZero();
  }

  @Test
  void hunt_copyOfAJudgedEventInTheBaseline_isJudged() throws IOException {
    Files.createDirectory(folder.resolve("aCopy"));
    Files.copy(folder.resolve("now/b.jsonl"), folder.resolve("aCopy/a.jsonl"));

    HuntResult result = hunt(List.of(path("now")), List.of(path("aCopy"), path("before")), null);

    assertThat(result.coverage().events()).isEqualTo(1);
    assertThat(result.coverage().duplicates()).isEqualTo(1);
    assertThat(findings).extracting(Finding::detection).contains("aws.auth.new-network");
  }

  @Test
  void hunt_baselineWithoutFiles_isRefused() {
    assertThatThrownBy(() -> hunt(List.of(path("now")), List.of(path("none")), null))
        .isInstanceOf(HuntRefused.class)
        .hasMessageContaining("none");
  }

  private HuntResult hunt(List<String> paths, List<String> baseline, @Nullable Instant since) {
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    HuntRequest request =
        new HuntRequest(
            paths,
            baseline,
            nothing,
            since,
            null,
            HuntProfile.BALANCED,
            List.of(),
            null,
            List.of(),
            List.of(),
            Map.of(),
            null,
            null,
            Declarations.NONE,
            List.of(),
            2);
    return new HuntRun(null).run(request, findings::add, HuntProgress.SILENT);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String call(int day, String address) {
    return """
    {"eventVersion":"1.10","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE",\
    "arn":"arn:aws:iam::111122223333:user/deploy","accountId":"111122223333",\
    "accessKeyId":"AKIAIOSFODNN7EXAMPLE","userName":"deploy"},"eventTime":"%s",\
    "eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances",\
    "awsRegion":"eu-west-1","sourceIPAddress":"%s","userAgent":"aws-cli/2.17",\
    "requestID":"r%d","eventID":"00000000-0000-4000-8000-%012d","readOnly":true,\
    "eventType":"AwsApiCall","managementEvent":true,\
    "recipientAccountId":"111122223333","eventCategory":"Management"}
    """
        .formatted(START.plus(Duration.ofDays(day)), address, day, day);
  }
}
