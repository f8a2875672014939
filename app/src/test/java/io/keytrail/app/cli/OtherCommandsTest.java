package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.keytrail.app.cli.Called.Caller;
import io.keytrail.app.names.LocalNameServer;
import io.keytrail.app.terminal.Surroundings;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.json.JsonSlice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
  private static final String RECORD =
      """
      {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE",\
      "arn":"arn:aws:iam::111122223333:user/ana","accountId":"111122223333",\
      "accessKeyId":"AKIAEXAMPLEKEYSAMPLE","userName":"ana"},"eventTime":"2026-10-05T09:00:00Z",\
      "eventSource":"iam.amazonaws.com","eventName":"ListUsers","awsRegion":"us-east-1",\
      "sourceIPAddress":"198.51.100.23","userAgent":"aws-cli/2.15","requestParameters":null,\
      "responseElements":null,"eventID":"1ec3ece2-ef9f-584a-b596-4fd9e0bf84a7",\
      "eventType":"AwsApiCall","recipientAccountId":"111122223333"}
      """;

  @TempDir Path directory;

  private Caller kept() {
    Caller caller =
        new Caller(directory)
            .finding(
                new FixedEngine(
                    Results.of(
                        Results.wholeCoverage(),
                        Results.stolenKey("KT-7F3A", Severity.S0),
                        Results.stolenKey("KT-7FFF", Severity.S3))));
    caller.call("hunt", "logs", "-q");
    return caller;
  }

  @Test
  void incident_beforeAnyHunt_saysWhatToDo() {
    Called called = new Caller(directory).call("incident", "list");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("no results are kept in").contains("keytrail hunt PATH");
  }

  @Test
  void networkData_whereverItsAnswersAreShown_isNamedWithItsLicence() {
    Caller caller = kept();
    String plain = "Example networks of 2026-11-01, CC BY 4.0";
    for (String format : List.of("table", "json", "jsonl", "html", "ocsf")) {
      assertThat(caller.call("hunt", "logs", "-f", format).out()).as(format).contains(plain);
    }
    assertThat(caller.call("hunt", "logs", "-f", "md").out().replace("\\", "")).contains(plain);
    assertThat(caller.call("hunt", "logs", "-f", "csv").err()).contains(plain);
    assertThat(caller.call("incident", "show", "KT-7F3A").out()).contains(plain);
    assertThat(caller.call("incident", "show", "KT-7F3A", "-f", "json").out()).contains(plain);
    assertThat(caller.call("report", "KT-7F3A").out()).contains(plain);
  }

  @Test
  void incidentShow_prefix_findsTheOneOrAsksForMore() {
    Caller caller = kept();
    assertThat(caller.call("incident", "show", "kt-7f3").out()).contains("KT-7F3A");
    Called two = caller.call("incident", "show", "KT-7F");
    assertThat(two.exitCode()).isEqualTo(2);
    assertThat(two.err()).contains("2 incidents begin with \"KT-7F\": KT-7F3A, KT-7FFF.");
    assertThat(caller.call("incident", "show", "KT-9").err()).contains("no kept incident");
  }

  @Test
  void incidentList_minSeverity_filters() {
    String out = kept().call("incident", "list", "--min-severity", "high").out();
    assertThat(out).contains("KT-7F3A").doesNotContain("KT-7FFF");
  }

  @Test
  void incidentShow_queries_areWholeLinesAndMaskKeysUntilRevealed() {
    Caller caller = kept().wide(40);
    String masked = caller.call("incident", "show", "KT-7F3A", "--queries").out();
    assertThat(masked)
        .contains("Amazon Athena", "AWS CloudTrail Lake")
        .contains("run again with --reveal")
        .doesNotContain(Results.KEY_ID);
    String revealed = caller.call("incident", "show", "KT-7F3A", "--queries", "--reveal").out();
    assertThat(revealed).contains("accesskeyid IN ('" + Results.KEY_ID + "')");
    assertThat(revealed.lines().mapToInt(String::length).max().orElse(0)).isGreaterThan(80);
  }

  @Test
  void incidentShow_rdns_asksTheServerAndMarksWhatItSays() throws IOException {
    try (LocalNameServer server =
        new LocalNameServer(Map.of("7.113.0.203.in-addr.arpa", "evil\u001b[31m.example.net"))) {
      Caller caller = kept().wide(200).with("KEYTRAIL_NAME_SERVER", server.place());
      assertThat(caller.call("incident", "show", "KT-7F3A").out()).isNotEmpty();
      assertThat(server.asked()).isEmpty();
      assertThat(caller.call("incident", "show", "KT-7F3A", "--rdns", "--offline").err())
          .contains("--offline forbids it");
      assertThat(server.asked()).isEmpty();

      String out = caller.call("incident", "show", "KT-7F3A", "--rdns").out();
      assertThat(server.asked()).contains("7.113.0.203.in-addr.arpa");
      assertThat(out).contains("(asked now)", "evil").doesNotContain("\u001b");
      assertThat(
              Schemas.strict("hunt-1.json")
                  .validate(
                      caller.call("hunt", "logs", "--rdns", "-f", "json").out(), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void nameServer_thatIsNone_isRefused() {
    Called called =
        kept()
            .with("KEYTRAIL_NAME_SERVER", "x/../y?z")
            .call("incident", "show", "KT-7F3A", "--rdns");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("of the form HOST or HOST:PORT");
  }

  @Test
  void incidentShow_json_isAnIncidentAsPublished() {
    String json = kept().call("incident", "show", "KT-7F3A", "-f", "json").out();
    assertThat(JsonSlice.parse(json).textAt("id")).isEqualTo("KT-7F3A");
    assertThat(json).doesNotContain(Results.KEY_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "json"})
  void report_everyFormat_isWrittenToItsFile(String format) throws IOException {
    Called called = kept().call("report", "KT-7F3A", "-f", format, "-o", "report." + format);
    assertThat(called.exitCode()).isEqualTo(0);
    assertThat(Files.readString(directory.resolve("report." + format)))
        .contains("7F3A")
        .doesNotContain(Results.KEY_ID);
  }

  @Test
  void incident_closed_isShownSoAndCanBeOpenedAgain() {
    Caller caller = kept();
    Called closed =
        caller.call("incident", "close", "KT-7F3A", "--verdict", "benign", "--note", "nightly job");
    assertThat(closed.exitCode()).isEqualTo(0);
    assertThat(closed.err()).contains("KT-7F3A is closed as benign");
    assertThat(caller.call("incident", "show", "KT-7F3A").out())
        .contains("closed as benign")
        .contains("nightly job");
    assertThat(caller.call("incident", "list").out()).contains("[closed: benign]");
    assertThat(caller.call("incident", "show", "KT-7F3A", "-f", "json").out())
        .contains("\"verdict\" : \"benign\"")
        .contains("\"paging\" : false");
    assertThat(caller.call("incident", "reopen", "KT-7F3A").err()).contains("is open again");
    assertThat(caller.call("incident", "list").out()).doesNotContain("closed");
    assertThat(caller.call("incident", "reopen", "KT-7F3A").err()).contains("was not closed");
  }

  @Test
  void incident_closedWithoutAVerdictThatIsOne_staysOpen() {
    Caller caller = kept();
    Called called = caller.call("incident", "close", "KT-7F3A", "--verdict", "fine");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("theft, authorised, false-alarm, benign");
    assertThat(caller.call("incident", "list").out()).doesNotContain("closed");
  }

  @Test
  void incident_seenDifferentlyByALaterHunt_saysHowItWasRevised() {
    Caller caller = kept();
    caller
        .finding(
            new FixedEngine(
                Results.of(Results.wholeCoverage(), Results.stolenKey("KT-7F3A", Severity.S3))))
        .call("hunt", "logs");
    assertThat(caller.call("incident", "show", "KT-7F3A").out()).contains("Revised at");
    String json = caller.call("incident", "show", "KT-7F3A", "-f", "json").out();
    assertThat(json).contains("\"change\" : \"revised\"", "\"before\"", "\"now\"");
    assertThat(Schemas.of("hunt-1.json#/$defs/incident").validate(json, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void store_damaged_exitsWith7() throws IOException {
    Caller caller = kept();
    Path store = directory.resolve("home/.local/share/keytrail/keytrail.db");
    Files.writeString(store, "no database ".repeat(1000));
    Files.deleteIfExists(store.resolveSibling("keytrail.db-wal"));
    Called called = caller.call("incident", "list");
    assertThat(called.exitCode()).isEqualTo(7);
    assertThat(called.err()).contains("keytrail.db is no store or damaged");
  }

  @Test
  void store_thatCannotBeWritten_neverFailsAHunt() {
    Called called =
        new Caller(directory)
            .finding(
                new FixedEngine(
                    Results.of(Results.wholeCoverage(), Results.stolenKey("KT-1", Severity.S0))))
            .call("hunt", "logs", "--data-dir", "/dev/null/none");
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.out()).contains("KT-1");
    assertThat(called.err()).contains("warning: ").contains("--data-dir");
  }

  @Test
  void configShow_origin_saysWhereFrom() throws IOException {
    Files.writeString(directory.resolve("keytrail.yml"), "profile: quiet\n");
    Called called =
        new Caller(directory)
            .with("KEYTRAIL_THREADS", "2")
            .wide(200)
            .call("config", "show", "--origin", "--tz", "Europe/Berlin");
    assertThat(called.out())
        .containsPattern("profile +quiet +project file .*keytrail.yml")
        .containsPattern("threads +2 +environment KEYTRAIL_THREADS")
        .containsPattern("tz +Europe/Berlin +flag --tz")
        .containsPattern("fail-on +high +built-in");
  }

  @Test
  void configValidate_missingFile_isNamed() throws IOException {
    Caller caller = new Caller(directory);
    assertThat(caller.call("config", "validate").exitCode()).isEqualTo(0);
    Files.writeString(directory.resolve("keytrail.yml"), "trusted: none.csv\n");
    Called called = caller.call("config", "validate");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("none.csv is named by a setting and cannot be read.");
  }

  @Test
  void normalize_records_arePrintedAsPublished() throws IOException {
    Path logs = directory.resolve("logs");
    Files.createDirectories(logs);
    Files.writeString(
        logs.resolve("a.json"), "{\"Records\":[" + RECORD + ",{\"eventVersion\":\"1.11\"}]}");
    Files.write(logs.resolve("b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    Called called = new Caller(directory).call("normalize", logs.toString());
    Schema schema = Schemas.of("normalize-lines-1.json");
    List<String> lines = called.out().lines().toList();
    assertThat(lines)
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    JsonSlice event = JsonSlice.parse(lines.getFirst());
    assertThat(event.textAt("type")).isEqualTo("event");
    assertThat(event.textAt("action")).isEqualTo("ListUsers");
    assertThat(event.textAt("credential", "id")).isEqualTo("AKIA…MPLE");
    assertThat(event.textAt("record")).isEqualTo("1");
    assertThat(JsonSlice.parse(lines.getLast()).textAt("type")).isEqualTo("coverage");
    assertThat(called.exitCode()).isEqualTo(4);
    assertThat(called.out()).contains("\"type\":\"rejected\"").contains("\"type\":\"skipped\"");
  }

  @Test
  void normalize_nothingThere_isRefused() {
    Called called = new Caller(directory).call("normalize", directory.resolve("no").toString());
    assertThat(called.exitCode()).isNotZero();
    assertThat(called.err() + called.out()).contains("no");
  }

  @Test
  void rulesLint_folder_reportsEachRuleAndExitsWith4ForBrokenOnes() throws IOException {
    Path rules = directory.resolve("rules");
    Files.createDirectories(rules);
    Files.writeString(rules.resolve("broken.yml"), "title: [unclosed");
    Files.writeString(
        rules.resolve("good.yml"),
        """
        title: Users are listed
        logsource: {product: aws, service: cloudtrail}
        detection:
          selection: {eventName: ListUsers}
          condition: selection
        level: low
        """);
    Called called = new Caller(directory).call("rules", "lint", "rules");
    assertThat(called.exitCode()).isEqualTo(4);
    assertThat(called.out()).contains("broken.yml").contains("1 loaded, 1 unsupported");
    assertThat(new Caller(directory).call("rules", "lint", "rules", "-f", "jsonl").out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(JsonSlice.parse(line).textAt("outcome")).isNotEmpty());
  }

  @Test
  void rules_shipped_areListedShownAndCovered() {
    Caller caller = new Caller(directory);
    assertThat(caller.call("rules", "list").out()).contains("aws.iam.admin-grant");
    Called shown = caller.call("rules", "show", "aws.iam.admin-grant-inline");
    assertThat(shown.exitCode()).isEqualTo(0);
    assertThat(shown.out()).contains("att&ck").contains("T1098.003");
    Called wrong = caller.call("rules", "show", "aws.iam.admin-grant-inlin");
    assertThat(wrong.err()).contains("did you mean aws.iam.admin-grant-inline?");
    assertThat(caller.call("rules", "coverage").out()).contains("T1098.003");
  }

  @Test
  void rulesTest_sampleThatComesOffOtherwise_exitsWith3() throws IOException {
    Path rules = directory.resolve("rules");
    Files.createDirectories(rules);
    Files.writeString(
        rules.resolve("mine.yml"),
        """
        title: Users are listed
        name: mine
        logsource: {product: aws, service: cloudtrail}
        detection:
          selection: {eventName: ListUsers}
          condition: selection
        level: low
        """);
    String samples = "- name: a call\n  fires: %s\n  events: [" + RECORD.strip() + "]\n";
    Files.writeString(rules.resolve("mine.samples.yml"), samples.formatted("false"));
    Called called = new Caller(directory).call("rules", "test", "rules");
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.out()).contains("mine: a call").contains("it fires and should stay silent");
  }

  @Test
  void demo_folderInUse_isRefused() throws IOException {
    Files.createDirectories(directory.resolve("used"));
    Files.writeString(directory.resolve("used/file"), "");
    Called called = new Caller(directory).call("demo", "used", "--days", "3");
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("Nothing was written.");
  }

  @Test
  void completion_shells_getAScript() {
    Caller caller = new Caller(directory);
    assertThat(caller.call("completion", "bash").out()).contains("--min-severity");
    assertThat(caller.call("completion", "zsh").exitCode()).isEqualTo(0);
    assertThat(caller.call("completion", "fish").out()).contains("--long-option min-severity");
    assertThat(caller.call("completion", "csh").exitCode()).isEqualTo(2);
  }

  @Test
  void enrich_offline_refusesTheNetwork() {
    Caller caller = new Caller(directory);
    Called update = caller.call("enrich", "update", "--offline");
    assertThat(update.exitCode()).isEqualTo(2);
    assertThat(update.err()).contains("--offline forbids it");
    assertThat(caller.call("enrich", "status").out()).contains("No database in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "incident", "rules", "config", "enrich"})
  void group_alone_showsWhatThereIs(String group) {
    Called called =
        new Caller(directory).call(group.isEmpty() ? new String[0] : new String[] {group});
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("Commands:").contains("Exit codes:");
  }

  @Test
  void output_readerGone_endsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            gone,
            err,
            false,
            false,
            80,
            Map.of("HOME", directory.toString()),
            directory,
            Path.of(System.getProperty("keytrail.home")),
            Clock.systemUTC());
    for (String format : List.of("table", "json", "csv")) {
      int code =
          new Program(surroundings, () -> new FixedEngine(Results.quiet()), "0.1.0")
              .run(List.of("hunt", "x", "-f", format));
      assertThat(code).isEqualTo(141);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
