package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.keytrail.app.cli.Called.Caller;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.json.JsonSlice;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON forms against their published schemas. */
class MachineFormTest {
  @TempDir Path directory;

  private Caller caller() {
    return new Caller(directory)
        .finding(
            new FixedEngine(
                Results.of(
                    Results.brokenCoverage(),
                    Results.stolenKey("KT-1", Severity.S0),
                    Results.stolenKey("KT-2", Severity.S3)),
                List.of(Results.finding(), Results.finding())));
  }

  @Test
  void json_hunt_isAsPublished() {
    List<Error> errors =
        Schemas.of("hunt-1.json")
            .validate(caller().call("hunt", "x", "-f", "json").out(), InputFormat.JSON);
    assertThat(errors).isEmpty();
  }

  @Test
  void json_hunt_hasNoMemberThatIsNotPublished() {
    String json = caller().call("hunt", "x", "-f", "json").out();
    assertThat(Schemas.strict("hunt-1.json").validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void schema_wrongDocument_isRefused() {
    String wrong = caller().call("hunt", "x", "-f", "json").out().replace("\"S0\"", "\"terrible\"");
    assertThat(Schemas.of("hunt-1.json").validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void jsonl_huntWithFindings_isAsPublishedLineByLine() {
    Called called = caller().call("hunt", "x", "--findings");
    Schema schema = Schemas.of("hunt-lines-1.json");
    assertThat(called.out().lines())
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    assertThat(called.out().lines().map(line -> JsonSlice.parse(line).textAt("type")))
        .containsExactly("finding", "finding", "incident", "incident", "coverage", "summary");
  }

  @Test
  void jsonl_finding_namesWhatFiredWhereAndWhoDidIt() {
    JsonSlice line =
        JsonSlice.parse(
            caller().call("hunt", "x", "--findings").out().lines().findFirst().orElseThrow());
    assertThat(line.textAt("detection")).isEqualTo("aws.iam.key-created");
    assertThat(line.textAt("eventId")).isEqualTo("id-17");
    assertThat(line.textAt("principal")).isEqualTo("arn:aws:iam::111122223333:user/app-batch");
    assertThat(line.textAt("layer")).isEqualTo("identity-change");
    assertThat(line.textAt("points")).isEqualTo("18.0");
    assertThat(line.textAt("file")).isEqualTo("logs/2026/07/28/a.json.gz");
    assertThat(line.textAt("record")).isEqualTo("17");
  }

  @Test
  void keyIds_areMaskedEverywhereUnlessRevealed() {
    for (String format : List.of("table", "json", "jsonl", "csv", "html", "md")) {
      String masked = caller().call("hunt", "x", "-f", format).out();
      assertThat(masked).as(format).doesNotContain(Results.KEY_ID).contains("AKIA…MPLE");
      String revealed = caller().call("hunt", "x", "-f", format, "--reveal").out();
      assertThat(revealed).as(format).contains(Results.KEY_ID);
    }
    assertThat(caller().call("hunt", "x", "--findings").out()).doesNotContain(Results.KEY_ID);
  }

  @Test
  void findings_inAnotherFormat_areRefused() {
    Called called = caller().call("hunt", "x", "--findings", "-f", "json");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("Use -f jsonl.");
  }
}
