package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.cli.Called.Caller;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.terminal.Wrap;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.json.JsonSlice;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that an attacker put into a log must act on nobody who reads the result. */
class HostileTextTest {
  private static final List<String> FORMULAS =
      List.of("=1+1", "+1", "-1", "@SUM(A1)", "  =1", "|cmd", "%x", "\t=1", "\r=1", "\uFF1D1");

  @TempDir Path directory;

  static Stream<String> payloads() {
    String controls =
        IntStream.concat(IntStream.rangeClosed(0, 0x1f), IntStream.rangeClosed(0x7f, 0x9f))
            .mapToObj(c -> "a" + (char) c)
            .collect(Collectors.joining());
    String formats =
        IntStream.of(
                0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF,
                0xFFF9, 0xE0001, 0xE0041, 0x115F, 0x3164, 0xE000)
            .mapToObj(c -> "a" + Character.toString(c))
            .collect(Collectors.joining());
    Stream<String> others =
        Stream.of(
            "\u001b[2J\u001b[H\u001b]0;owned\u0007",
            "\u001b]8;;http://example.com\u001b\\click\u001b]8;;\u001b\\",
            "\u009b31mred",
            "line one\nINC-1 CRITICAL forged line",
            "carriage\rreturn",
            "\ud800 lone \udc00 surrogates",
            "z̶̢̧̨̡̛̗̘̙̜̝̞̟̠a̶̢̧̨̡̛̗̘̙̜̝̞̟̠l̶̢̧̨̡̛̗̘̙̜̝̞̟̠g̶̢̧̨̡̛̗̘̙̜̝̞̟̠o",
            "x".repeat(100_000),
            "界".repeat(5_000),
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "[click](javascript:alert(1))",
            "![x](http://example.com/x)",
            "${jndi:ldap://example.com/a}",
            "'; drop table incident; --",
            "\\u001b[31m",
            "%n%s%x",
            "a,b;\"c\"");
    return Stream.of(Stream.of(controls, formats), others, FORMULAS.stream()).flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void payload_inEveryFormat_actsOnNobody(String payload) {
    Caller caller =
        new Caller(directory)
            .with("KEYTRAIL_DATA", "/dev/null/none")
            .finding(new FixedEngine(result(List.of(payload))));
    for (String format : List.of("table", "md", "csv", "json", "jsonl")) {
      assertNothingActs(caller.call("hunt", "x", "-f", format).out().replace("\r\n", "\n"));
    }
    String json = caller.call("hunt", "x", "-f", "json").out();
    assertThat(JsonSlice.parse(json).at("incidents")).isNotNull();
    assertThat(caller.call("hunt", "x", "-f", "jsonl").out().lines()).hasSize(3);
  }

  @Test
  void payloads_keptAndShown_actOnNobody() {
    List<String> payloads = payloads().toList();
    Caller caller = new Caller(directory).finding(new FixedEngine(result(payloads)));
    caller.call("hunt", "x");
    assertNothingActs(caller.call("incident", "list").out());
    for (int i = 0; i < payloads.size(); i += 9) {
      assertNothingActs(caller.call("incident", "show", "KT-" + i).out());
      assertNothingActs(caller.call("incident", "timeline", "KT-" + i).out());
      for (String format : List.of("table", "json", "sh")) {
        assertNothingActs(caller.call("respond", "plan", "KT-" + i, "-f", format).out());
      }
    }
  }

  @Test
  void payload_inArguments_actsOnNobody() {
    for (String payload : payloads().toList()) {
      Called called =
          new Caller(directory).call("hunt", "x", "--since", payload, "--profile", payload);
      assertThat(called.exitCode()).isEqualTo(2);
      assertNothingActs(called.err());
      assertNothingActs(new Caller(directory).call(payload + "x").err());
    }
  }

  private static HuntResult result(List<String> payloads) {
    Incident[] incidents = new Incident[payloads.size()];
    for (int i = 0; i < incidents.length; i++) {
      String payload = payloads.get(i);
      String id = incidents.length == 1 ? "KT-1" : "KT-" + i;
      incidents[i] = Results.stolenKey(id, Severity.S0, payload, payload);
    }
    return Results.of(Results.brokenCoverage(), incidents);
  }

  private static void assertNothingActs(String out) {
    String acting =
        out.codePoints()
            .filter(c -> c != '\n' && (Character.isISOControl(c) || reorders(c)))
            .mapToObj("U+%04X"::formatted)
            .collect(Collectors.joining(" "));
    assertThat(acting).isEmpty();
  }

  private static boolean reorders(int c) {
    return (Character.getType(c) == Character.FORMAT && c < 0xE0000)
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 80, 320})
  void payload_ofAnyWidth_keepsTheLayout(int width) {
    for (String payload : payloads().toList()) {
      Called called =
          new Caller(directory)
              .wide(width)
              .finding(
                  new FixedEngine(
                      Results.of(
                          Results.brokenCoverage(),
                          Results.stolenKey("KT-1", Severity.S0, payload, payload))))
              .call("hunt", "x", "--data-dir", "/dev/null/none");
      assertThat(called.out().lines())
          .allSatisfy(line -> assertThat(Wrap.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void csv_formula_neverBeginsACell(String formula) {
    String csv =
        new Caller(directory)
            .finding(
                new FixedEngine(
                    Results.of(
                        Results.wholeCoverage(),
                        Results.stolenKey("KT-1", Severity.S0, formula, formula))))
            .call("hunt", "x", "-f", "csv")
            .out();
    assertThat(csv.lines().skip(1).flatMap(line -> Stream.of(line.split(","))))
        .allSatisfy(cell -> assertThat(cell).doesNotMatch("\"?\\s*[=+@|%\uFF1D].*"));
    assertThat(csv).contains("'");
  }

  static Stream<String> formulas() {
    return FORMULAS.stream().filter(f -> !f.startsWith("\t") && !f.startsWith("\r"));
  }
}
