package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.cli.Called.Caller;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.model.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every output for people at three widths, plain and coloured, against what was looked at. */
class GoldenOutputTest {
  private static final int MOST_LINES = 28;
  private static final String COMMAND_TO_PASTE = "      $ ";
  private static final int[] WIDTHS = {40, 80, 200};
  private static final List<String> COMMANDS =
      List.of(
          "hunt logs",
          "incident list",
          "incident show KT-7F3A",
          "incident timeline KT-7F3A",
          "respond plan KT-7F3A",
          "hunt --help",
          "--help");

  @TempDir Path directory;

  static Stream<Arguments> outputs() {
    return COMMANDS.stream()
        .flatMap(command ->
            Stream.of(40, 80, 200)
                .flatMap(width ->
                    Stream.of(
                        Arguments.of(command, width, "never"),
                        Arguments.of(command, width, "always"))));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void output_forPeople_isAsLookedAt(String command, int width, String color) throws IOException {
    Caller caller = found();
    caller.call("hunt", "logs");
    Called called = caller.wide(width).call((command + " --color " + color).split(" "));
    String name = command.replace("--", "").replace(' ', '-') + "." + width;
    Golden.check(name + (color.equals("always") ? ".color.txt" : ".txt"), called.out());
    String bare = called.out().replaceAll("\u001b\\[[0-9;]*m", "");
    if (color.equals("never")) {
      assertThat(called.out()).doesNotContain("\u001b");
    }
    if (!command.contains("help")) {
      assertThat(bare.lines())
          .filteredOn(line -> !line.contains(COMMAND_TO_PASTE))
          .allSatisfy(l -> assertThat(Wrap.width(l)).isLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "csv", "md"})
  void output_forMachines_isAsLookedAt(String format) throws IOException {
    Caller caller = found();
    Golden.check("hunt." + format, caller.call("hunt", "logs", "-f", format).out());
    caller.wide(40).with("FORCE_COLOR", "1").with("TZ", "Asia/Kathmandu");
    Golden.check("hunt." + format, caller.call("hunt", "logs", "-f", format).out());
  }

  @Test
  void output_oneOrTwoIncidents_isShort() {
    for (int width : WIDTHS) {
      Caller caller = new Caller(directory).wide(width);
      HuntResult one = Results.of(Results.wholeCoverage(), Results.stolenKey("KT-1", Severity.S0));
      HuntResult two =
          Results.of(
              Results.wholeCoverage(),
              Results.stolenKey("KT-1", Severity.S0),
              Results.stolenKey("KT-2", Severity.S1));
      if (width >= 80) {
        assertThat(lines(caller, one)).isLessThanOrEqualTo(MOST_LINES);
        assertThat(lines(caller, two)).isLessThanOrEqualTo(MOST_LINES);
      }
    }
  }

  private static long lines(Caller caller, HuntResult result) {
    return caller.finding(new FixedEngine(result)).call("hunt", "logs").out().lines().count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ja-JP", "ar-EG-u-nu-arab", "de-DE"})
  void output_underAnyLocaleAndZone_isTheSame(String locale) throws IOException {
    Locale before = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Caller caller = found();
      Golden.check("hunt-logs.80.txt", caller.call("hunt", "logs", "--color", "never").out());
      Golden.check("hunt.json", caller.call("hunt", "logs", "-f", "json").out());
      Golden.check("hunt.csv", caller.call("hunt", "logs", "-f", "csv").out());
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void output_inAnotherZone_showsItsTimes() {
    String out = found().call("hunt", "logs", "--tz", "Asia/Kathmandu").out();
    assertThat(out).contains("2026-07-28 13:47 → 15:26 Asia/Kathmandu");
  }

  @Test
  void colors_followWishAndEnvironment() {
    assertThat(found().call("hunt", "x").out()).doesNotContain("\u001b");
    assertThat(found().onTerminal(80).call("hunt", "x").out()).contains("\u001b");
    Caller noColor = found().onTerminal(80).with("NO_COLOR", "1");
    assertThat(noColor.call("hunt", "x").out()).doesNotContain("\u001b");
    assertThat(noColor.call("hunt", "x", "--color", "always").out()).contains("\u001b");
    Caller emptyNoColor = found().onTerminal(80).with("NO_COLOR", "");
    assertThat(emptyNoColor.call("hunt", "x").out()).contains("\u001b");
    Caller dumb = found().onTerminal(80).with("TERM", "dumb");
    assertThat(dumb.call("hunt", "x").out()).doesNotContain("\u001b");
    assertThat(found().with("FORCE_COLOR", "1").call("hunt", "x").out()).contains("\u001b");
  }

  private Caller found() {
    return new Caller(directory)
        .finding(
            new FixedEngine(
                Results.of(
                    Results.brokenCoverage(),
                    Results.stolenKey("KT-7F3A", Severity.S0),
                    Results.stolenKey("KT-91C2", Severity.S1),
                    Results.stolenKey("KT-A000", Severity.S3))));
  }
}
