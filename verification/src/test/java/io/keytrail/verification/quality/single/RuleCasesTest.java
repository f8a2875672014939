package io.keytrail.verification.quality.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleCasesTest {
  private static final String CALL =
      "{\"eventSource\":\"iam.amazonaws.com\",\"eventName\":\"GetUser\",\"p_row\":\"1\","
          + "\"userIdentity\":{\"invokedBy\":\"...\",\"type\":\"IAMUser\"}}";

  @TempDir private Path folder;

  private List<RuleCase> lines(String... lines) throws IOException {
    Files.write(folder.resolve("tests.jsonl"), List.of(lines));
    return RuleCases.below(folder).cases();
  }

  private static String line(String record) {
    return "{\"rule_id\":\"r\",\"log_types\":[\"L\"],\"test\":\"t\",\"expected\":true,\"event\":"
        + record
        + "}";
  }

  @Test
  void below_record_isCompletedAndCleaned() throws IOException {
    assertThat(lines(line(CALL)))
        .singleElement()
        .satisfies(test -> {
          assertThat(test.inScope()).isTrue();
          assertThat(test.expected()).isTrue();
          assertThat(test.record()).contains("eventTime").contains("IAMUser");
          assertThat(test.record()).doesNotContain("p_row").doesNotContain("invokedBy");
        });
  }

  @Test
  void below_recordsOfOtherLogs_areOutOfScopeWithTheReason() throws IOException {
    List<RuleCase> cases =
        lines(
            line("{\"srcAddr\":\"192.0.2.1\"}"),
            line("{\"apiVersion\":\"audit.k8s.io/v1\",\"objectRef\":{}}"),
            line("{\"eventname\":\"GetUser\",\"eventsource\":\"iam.amazonaws.com\"}"),
            line("{\"eventName\":\"GetUser\",\"eventSource\":\"...\"}"));

    assertThat(cases).hasSize(4).noneMatch(RuleCase::inScope);
    assertThat(cases.getFirst().outOfScope()).contains("(L)");
    assertThat(cases.get(1).outOfScope()).contains("Kubernetes");
  }

  @Test
  void below_folderOfTriggeredRules_isRead() throws IOException {
    Path tests = Files.createDirectories(folder.resolve("some_rule_tests/a"));
    Files.writeString(
        tests.resolve("x.json"),
        "[{\"log\":\"l\",\"description\":\"d\",\"trigger_rules\":[\"r1\"],\"data\":{\"Records\":["
            + CALL
            + "]}},{\"log\":\"l\",\"trigger_rules\":[],\"data\":{\"detail\":"
            + CALL
            + "}}]");

    assertThat(RuleCases.below(folder).cases())
        .extracting(RuleCase::rule, RuleCase::expected)
        .containsExactly(tuple("r1", true), tuple("none of the rules", false));
  }

  @Test
  void below_brokenLine_isAProblem() throws IOException {
    Files.write(folder.resolve("tests.jsonl"), List.of("{\"rule_id\":\"r\",\"expected\":1}", "{"));

    RuleCases cases = RuleCases.below(folder);
    assertThat(cases.cases()).isEmpty();
    assertThat(cases.problems()).hasSize(2).allMatch(problem -> problem.contains("tests.jsonl"));
  }

  @Test
  void figures_countWhatFiredAndPaged_andListWhatIsLeft() {
    RuleCaseFigures figures =
        new RuleCaseFigures(
            List.of(
                result("a", true, "", Set.of("x"), true),
                result("a", true, "", Set.of(), false),
                result("b", false, "", Set.of("x"), true),
                result("b", false, "", Set.of(), false),
                result("b", false, "elsewhere", Set.of(), false),
                result("c", true, "elsewhere", Set.of(), false)));

    assertThat(figures.count(true)).isEqualTo(2);
    assertThat(figures.fired(true)).isEqualTo(1);
    assertThat(figures.paged(true)).isEqualTo(1);
    assertThat(figures.count(false)).isEqualTo(2);
    assertThat(figures.fired(false)).isEqualTo(1);
    assertThat(figures.missed()).hasSize(1);
    assertThat(figures.alarmed()).hasSize(1);
    assertThat(figures.outOfScope()).containsOnlyKeys("c");
  }

  private static RuleCaseResult result(
      String rule, boolean expected, String outOfScope, Set<String> detections, boolean paged) {
    return new RuleCaseResult(
        new RuleCase(rule, "t", expected, "{}", outOfScope), true, detections, paged);
  }
}
