package io.keytrail.sources.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionClassTest {
  @ParameterizedTest
  @CsvSource({
    "i-0123456789abcdef0, instance",
    "i-12345678, instance",
    "ana@example.com, ana@example.com",
    "botocore-session-1772600768, botocore-session-*",
    "aws-go-sdk-1772600768123456789, aws-go-sdk-*",
    "GitHubActions, GitHubActions",
    "deploy-prod, deploy-prod",
    "8d4e0a52-91f3-4b7e-9c1d-5a6b7c8d9e0f, *",
    "build-8d4e0a52-91f3-4b7e-9c1d-5a6b7c8d9e0f-eu, build-*-eu",
    "task_9f8e7d6c5b4a39281706f5e4d3c2b1a0, task_*",
    "job-1234, job-*",
    "job-123, job-123",
    "build2026, *",
    "web42, web42",
    "i-notaninstance, i-notaninstance"
  })
  void of_name_keepsWhatIsStable(String name, String expected) {
    assertThat(SessionClass.of(name)).isEqualTo(expected);
  }

  @Test
  void of_emptyOrEndless_answers() {
    assertThat(SessionClass.of("")).isEmpty();
    assertThat(SessionClass.of("x".repeat(100_000))).isEqualTo("long");
  }
}
