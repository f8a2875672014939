package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvRecordsTest {
  private static final Credential KEY =
      new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIAEXAMPLE00000001");

  private static final String ATHENA =
      """
      "eventversion","useridentity","eventtime","eventsource","eventname","awsregion",\
      "sourceipaddress","useragent","requestparameters","responseelements","eventid","readonly",\
      "recipientaccountid"
      "1.08","{type=AssumedRole, principalid=AROAEXAMPLE:i-0123456789abcdef0, \
      arn=arn:aws:sts::111122223333:assumed-role/web/i-0123456789abcdef0, accountid=111122223333, \
      accesskeyid=ASIAEXAMPLE, username=null, sessioncontext={attributes={mfaauthenticated=false, \
      creationdate=2026-03-01T07:00:00Z}, sessionissuer={type=Role, \
      arn=arn:aws:iam::111122223333:role/path/web, username=web}, ec2roledelivery=2.0}}",\
      "2026-03-01T08:00:00Z","secretsmanager.amazonaws.com","GetSecretValue","eu-central-1",\
      "192.0.2.7","aws-cli ""quoted"", really
      over two lines","{""secretId"":""prod/db""}","null",\
      "00000000-0000-4000-8000-000000000000","true","111122223333"
      """;

  @Test
  void read_tableOfPowerShell_lineWithItsTypeIsNoHeader() {
    Collected read = Collected.from("#TYPE Selected.Deserialized.Table\r\n" + ATHENA);
    assertThat(read.rejected).isEmpty();
    assertThat(read.ids()).containsExactly(Trail.id(0));
  }

  @Test
  void read_athenaTable_recordsWithTheirOwnSpelling() {
    Collected read = Collected.from(ATHENA);
    assertThat(read.rejected).isEmpty();
    assertThat(read.skipped()).isEmpty();
    ActivityEvent event = read.events.getFirst();
    assertThat(event.id()).isEqualTo(Trail.id(0));
    assertThat(event.actor().principal().kind()).isEqualTo(PrincipalKind.ROLE);
    assertThat(event.actor().principal().key())
        .isEqualTo("arn:aws:iam::111122223333:role/path/web/instance");
    assertThat(event.actor().session())
        .isEqualTo(
            new Session(
                "i-0123456789abcdef0",
                "arn:aws:iam::111122223333:role/path/web",
                "",
                "ec2",
                false));
    assertThat(event.targets().getFirst().name()).isEqualTo("prod/db");
    assertThat(event.origin().userAgent()).isEqualTo("aws-cli \"quoted\", really\nover two lines");
    assertThat(
            event
                .record()
                .document()
                .textAt("userIdentity", "sessionContext", "sessionIssuer", "userName"))
        .isEqualTo("web");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 64, 333})
  void read_anyWindow_sameRows(int window) {
    String text = ATHENA.replace("\n", "\r\n");
    ReadLimits limits = ReadLimits.standard().withWindowBytes(window);
    assertThat(Collected.from(text.getBytes(UTF_8), limits).ids()).hasSize(1);
  }

  @Test
  void read_eventHistoryDownload_identityFromItsColumns() {
    Collected read =
        Collected.from(
            "\ufeffEvent name,Event time,User name,Event source,AWS access key,AWS region,Source IP"
                + " address,Event ID,Read-only\n"
                + "CreateUser,\"2026-03-01T08:00:00Z\",dev,iam.amazonaws.com,AKIAEXAMPLE00000001,"
                + "us-east-1,192.0.2.7,e-1,false\n");
    ActivityEvent event = read.events.getFirst();
    assertThat(event.actor().principal().name()).isEqualTo("dev");
    assertThat(event.actor().credential()).isEqualTo(KEY);
    assertThat(event.action()).isEqualTo("CreateUser");
    assertThat(event.origin().address()).isEqualTo("192.0.2.7");
  }

  @Test
  void read_jsonLinesInLowerCase_recordsWithTheirOwnSpelling() {
    Collected read =
        Collected.from(
            """
            {"eventtime":"2026-03-01 08:00:00.000","eventsource":"iam.amazonaws.com",\
            "eventname":"CreateUser","useridentity":{"type":"IAMUser","username":"dev",\
            "arn":"arn:aws:iam::111122223333:user/dev","accesskeyid":"AKIAEXAMPLE00000001"},\
            "requestparameters":"{\\"userName\\":\\"new\\"}","eventid":"e-1"}
            """);
    ActivityEvent event = read.events.getFirst();
    assertThat(event.actor().credential()).isEqualTo(KEY);
    assertThat(event.targets().getFirst().name()).isEqualTo("new");
  }

  @Test
  void read_wholeEventsInOneColumn_records() {
    String csv = "eventJson\n\"" + Trail.record(0).replace("\"", "\"\"") + "\"\n";
    assertThat(Collected.from(csv).ids()).isEqualTo(Trail.ids(1));
  }

  @Test
  void read_foreignTable_leftAloneAsAWhole() {
    Collected read = Collected.from("name;price;colour\na;1;red\nb;2;blue\n");
    assertThat(read.rejected).isEmpty();
    assertThat(read.skipped())
        .containsExactly(
            "test.json: a table with the columns name, price, colour:"
                + " no log that is read has these");
  }

  @Test
  void read_brokenRow_costsOnlyItself() {
    String header = "eventName,eventSource,eventTime,eventID\n";
    String good = "GetObject,s3.amazonaws.com,2026-03-01T08:00:00Z,e-%d\n";
    Collected read =
        Collected.from(
            header
                + good.formatted(1)
                + "Get,\"un\"closed,x,y\n"
                + good.formatted(2)
                + "a,b\n"
                + good.formatted(3)
                + "Get,\"open,2026,e\n");
    assertThat(read.ids()).containsExactly("e-1", "e-2", "e-3");
    assertThat(read.rejected)
        .containsExactly(
            "2 a quoted cell is not closed as it should be",
            "4 a row has another number of cells than the header",
            "6 a quoted cell is not closed as it should be");
  }
}
