package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.cli.Called.Caller;
import io.keytrail.app.run.HuntProfile;
import io.keytrail.app.run.HuntRefused;
import io.keytrail.model.finding.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HuntCommandTest {
  @TempDir Path directory;

  @Test
  void hunt_nothingFound_exitsWith0() {
    Called called = new Caller(directory).call("hunt", "logs");
    assertThat(called.exitCode()).isEqualTo(0);
    assertThat(called.out()).startsWith("No incident\n214 files, 1,204,377 events, ");
    assertThat(called.err()).contains("events in ");
  }

  @ParameterizedTest
  @CsvSource({
    "S1,high,3",
    "S1,critical,0",
    "S2,high,0",
    "S2,medium,3",
    "S3,low,3",
    "S0,never,0",
    "S0,critical,3"
  })
  void hunt_failOn_decidesExitCode(Severity severity, String failOn, int code) {
    FixedEngine engine =
        new FixedEngine(Results.of(Results.wholeCoverage(), Results.stolenKey("KT-1", severity)));
    Called called = new Caller(directory).finding(engine).call("hunt", "logs", "--fail-on", failOn);
    assertThat(called.exitCode()).isEqualTo(code);
  }

  @Test
  void hunt_unreadFiles_exitsWith4UnlessIncidentsWin() {
    FixedEngine nothing = new FixedEngine(Results.of(Results.brokenCoverage()));
    assertThat(new Caller(directory).finding(nothing).call("hunt", "x").exitCode()).isEqualTo(4);
    FixedEngine found =
        new FixedEngine(
            Results.of(Results.brokenCoverage(), Results.stolenKey("KT-1", Severity.S0)));
    Caller caller = new Caller(directory).finding(found);
    assertThat(caller.call("hunt", "x").exitCode()).isEqualTo(3);
    assertThat(caller.call("hunt", "x", "--strict-coverage").exitCode()).isEqualTo(4);
  }

  @Test
  void hunt_limitReached_exitsWith8() {
    FixedEngine engine = new FixedEngine(Results.of(Results.limitCoverage()));
    assertThat(new Caller(directory).finding(engine).call("hunt", "x").exitCode()).isEqualTo(8);
  }

  @Test
  void hunt_minSeverity_hidesAndSaysSo() {
    FixedEngine engine =
        new FixedEngine(
            Results.of(
                Results.wholeCoverage(),
                Results.stolenKey("KT-1", Severity.S0),
                Results.stolenKey("KT-2", Severity.S3)));
    Called called =
        new Caller(directory).finding(engine).call("hunt", "x", "--min-severity", "high");
    assertThat(called.out()).contains("KT-1").doesNotContain("KT-2");
    assertThat(called.err()).contains("1 below --min-severity not shown");
  }

  @Test
  void hunt_options_reachTheEngine() {
    FixedEngine engine = new FixedEngine(Results.quiet());
    new Caller(directory)
        .finding(engine)
        .call(
            "hunt",
            "a",
            "b/*.gz",
            "--since",
            "2026-07-01",
            "--until",
            "2026-07-31",
            "--baseline",
            "old",
            "--baseline",
            "older",
            "--rules",
            "mine",
            "--rules",
            "yours",
            "--profile",
            "quiet",
            "--threads",
            "3",
            "--trusted",
            "t.csv");
    assertThat(engine.asked().paths()).containsExactly("a", "b/*.gz");
    assertThat(engine.asked().baseline()).containsExactly("old", "older");
    assertThat(engine.asked().since()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
    assertThat(engine.asked().until()).isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));
    assertThat(engine.asked().profile()).isEqualTo(HuntProfile.QUIET);
    assertThat(engine.asked().threads()).isEqualTo(3);
    assertThat(engine.asked().trusted()).isEqualTo(directory.resolve("t.csv"));
    assertThat(engine.asked().ruleFolders().subList(1, 3))
        .containsExactly(directory.resolve("mine"), directory.resolve("yours"));
    assertThat(engine.asked().ruleFolders().getFirst()).endsWithRaw(Path.of("content/rules"));
  }

  @Test
  void hunt_last_countsBackFromNow() {
    FixedEngine engine = new FixedEngine(Results.quiet());
    new Caller(directory).finding(engine).call("hunt", "a", "--last", "7d");
    assertThat(engine.asked().since()).isEqualTo(Instant.parse("2026-07-26T00:00:00Z"));
  }

  static Stream<Arguments> wrongUses() {
    return Stream.of(
        Arguments.of(
            "--since yesterdy",
            "--since \"yesterdy\": not a time. Use 2026-08-01, 2026-08-01T10:00Z, or 24h/7d."
                + " Nothing was read."),
        Arguments.of("--last often", "--last \"often\": not a span. Use 90m, 24h, 7d or 4w."),
        Arguments.of("--last 7d --since 1d", "--last and --since both say where to begin."),
        Arguments.of("--since 2026-08-01 --until 2026-07-01", "--since is not before --until"),
        Arguments.of("--baseline -", "--baseline - names standard input"),
        Arguments.of("--profile loud", "--profile \"loud\": not one of quiet, balanced, hunt"),
        Arguments.of("--min-severity bad", "not one of critical, high, medium, low"),
        Arguments.of("--threads many", "--threads \"many\": not a whole number from 0 to 256"),
        Arguments.of("--tz Mars", "--tz \"Mars\": not a time zone"),
        Arguments.of("-f xlsx", "-f \"xlsx\" is no format"),
        Arguments.of("--fromat json", "there is no option \"--fromat\"; did you mean --format?"),
        Arguments.of("-o nowhere/x.json", "does not exist. Nothing was read or written."),
        Arguments.of("--config none.yml", "none.yml: cannot be read"));
  }

  @ParameterizedTest
  @MethodSource("wrongUses")
  void hunt_wrongUse_exitsWith2AndSaysWhatToUse(String options, String message) {
    FixedEngine engine = new FixedEngine(Results.quiet());
    Called called = new Caller(directory).finding(engine).call(("hunt logs " + options).split(" "));
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains(message).doesNotContain("\tat ");
    assertThat(called.out()).isEmpty();
    assertThat(engine.timesAsked()).isZero();
  }

  @Test
  void command_mistyped_suggestsTheNearest() {
    Called called = new Caller(directory).call("hnut", "logs");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("there is no command \"hnut\"; did you mean hunt?");
  }

  @Test
  void hunt_refusedByEngine_exitsWith2() {
    Called called =
        new Caller(directory)
            .finding((request, findings, progress) -> {
              throw new HuntRefused("logs does not exist. Nothing was read.", "Check it.");
            })
            .call("hunt", "logs");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err())
        .isEqualTo("keytrail: logs does not exist. Nothing was read.\n  Check it.\n");
  }

  @Test
  void hunt_unexpectedError_exitsWith1AndTracesOnlyWhenVerbose() {
    Caller caller =
        new Caller(directory)
            .finding((request, findings, progress) -> {
              throw new IllegalStateException("broken");
            });
    Called called = caller.call("hunt", "logs");
    assertThat(called.exitCode()).isEqualTo(1);
    assertThat(called.err()).contains("an unexpected error").doesNotContain("at io.keytrail");
    assertThat(caller.call("hunt", "logs", "-v").err()).contains("at io.keytrail");
  }

  @Test
  void output_existingFile_isKeptWithoutForce() throws Exception {
    Path file = directory.resolve("result.json");
    Files.writeString(file, "mine");
    Caller caller = new Caller(directory);
    Called refused = caller.call("hunt", "logs", "-f", "json", "-o", "result.json");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("exists already").contains("--force");
    assertThat(file).hasContent("mine");
    assertThat(caller.call("hunt", "logs", "-f", "json", "-o", "result.json", "--force").exitCode())
        .isEqualTo(0);
    assertThat(Files.readString(file)).startsWith("{");
  }

  @Test
  void output_failingHunt_leavesNoFile() {
    new Caller(directory)
        .finding((request, findings, progress) -> {
          throw new IllegalStateException("broken");
        })
        .call("hunt", "logs", "-o", "result.json");
    assertThat(directory.resolve("result.json")).doesNotExist();
    assertThat(directory).isDirectoryNotContaining(f -> f.toString().endsWith(".part"));
  }

  @Test
  void quiet_hunt_saysNothingBeside() {
    assertThat(new Caller(directory).call("hunt", "logs", "-q").err()).isEmpty();
  }
}
