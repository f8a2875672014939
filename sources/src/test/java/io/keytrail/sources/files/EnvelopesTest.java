package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way that records are wrapped gives the same record back. */
final class EnvelopesTest {
  private static final String RECORD = Trail.record(0);

  static List<String> envelopesOfOneRecord() {
    String inString = quoted(RECORD);
    String cloudWatch =
        "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"111122223333\",\"logGroup\":\"trail\","
            + "\"logEvents\":[{\"id\":\"3\",\"timestamp\":1,\"message\":"
            + inString
            + "}]}";
    String eventBridge =
        "{\"version\":\"0\",\"id\":\"x\",\"detail-type\":\"AWS API Call via CloudTrail\","
            + "\"source\":\"aws.s3\",\"detail\":"
            + RECORD
            + "}";
    String sns =
        "{\"Type\":\"Notification\",\"MessageId\":\"m\",\"TopicArn\":\"arn:aws:sns:x\","
            + "\"Message\":"
            + quoted(eventBridge)
            + "}";
    return List.of(
        eventBridge,
        cloudWatch,
        "{\"awslogs\":{\"data\":\"" + base64(gzip(cloudWatch)) + "\"}}",
        "{\"events\":[{\"logStreamName\":\"s\",\"timestamp\":1,\"eventId\":\"3\",\"message\":"
            + inString
            + "}],\"searchedLogStreams\":[]}",
        "{\"results\":[[{\"field\":\"@timestamp\",\"value\":\"x\"},{\"field\":\"@message\",\"value\":"
            + inString
            + "}]],\"statistics\":{}}",
        sns,
        "{\"Messages\":[{\"MessageId\":\"m\",\"ReceiptHandle\":\"r\",\"Body\":"
            + quoted(sns)
            + "}]}",
        "{\"Records\":[{\"messageId\":\"m\",\"eventSource\":\"aws:sqs\",\"body\":"
            + quoted(eventBridge)
            + "}]}",
        "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{\"Type\":\"Notification\",\"Message\":"
            + quoted(eventBridge)
            + "}}]}",
        "{\"Records\":[{\"kinesis\":{\"data\":\""
            + base64(gzip(cloudWatch))
            + "\"},\"eventSource\":\"aws:kinesis\",\"eventName\":\"aws:kinesis:record\"}]}",
        "{\"invocationId\":\"i\",\"records\":[{\"recordId\":\"1\",\"data\":\""
            + base64(RECORD.getBytes(UTF_8))
            + "\"}]}",
        "{\"Events\":[{\"EventId\":\"e\",\"EventName\":\"GetObject\",\"CloudTrailEvent\":"
            + inString
            + "}],\"NextToken\":\"t\"}",
        "{\"EventId\":\"e\",\"EventTime\":\"2026-03-01\",\"CloudTrailEvent\":" + inString + "}",
        "{\"message\":{\"data\":\"" + base64(RECORD.getBytes(UTF_8)) + "\",\"messageId\":\"1\"}}",
        "{\"receivedMessages\":[{\"ackId\":\"a\",\"message\":{\"data\":\""
            + base64(RECORD.getBytes(UTF_8))
            + "\"}}]}",
        "{\"data\":" + inString + ",\"publish_time\":\"2026-03-01\"}",
        "{\"hits\":{\"hits\":[{\"_index\":\"i\",\"_source\":{\"message\":" + inString + "}}]}}",
        "{\"@timestamp\":\"2026-03-01\",\"event\":{\"original\":" + inString + "}}",
        "{\"preview\":false,\"result\":{\"_raw\":" + inString + "}}",
        "{\"eventJson\":" + inString + "}",
        inString,
        "[[" + RECORD + "]]");
  }

  @ParameterizedTest
  @MethodSource("envelopesOfOneRecord")
  void read_envelope_recordInsideIsTheSame(String envelope) {
    for (String text : List.of(envelope, "[" + envelope + "]", envelope + "\n" + "\n")) {
      Collected read = Collected.from(text);
      assertThat(read.ids()).containsExactly(Trail.id(0));
      assertThat(read.events.getFirst().record().document().json()).isEqualTo(RECORD);
      assertThat(read.rejected).isEmpty();
    }
  }

  @Test
  void read_linesWithAPrefix_prefixIsPassedOver() {
    String lines =
        "2026-03-01 host a: " + RECORD + "\n2026-03-01 host b: " + Trail.record(1) + "\n";
    Collected read = Collected.from(lines);
    assertThat(read.ids()).isEqualTo(Trail.ids(2));
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void read_deliveriesWithoutRecords_ignoredAndNamed() {
    assertThat(
            Collected.from(
                    """
                    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
                      "eventTime":"2026-03-01T00:00:00Z","eventName":"ObjectCreated:Put","s3":{}}]}
                    {"messageType":"CONTROL_MESSAGE","logEvents":[{"message":"checking"}]}
                    {"s3Bucket":"b","s3ObjectKey":["AWSLogs/1.json.gz"]}
                    {"detail-type":"ECS Task State Change","source":"aws.ecs","detail":{"id":"f"}}
                    {"Type":"SubscriptionConfirmation","TopicArn":"t","Message":"please confirm"}
                    {"query_name":"example.com.","query_type":"A"}
                    {"digestStartTime":"x","logFiles":[]}
                    {"eventType":"AwsCloudTrailInsight","insightDetails":{},"eventCategory":"Insight"}
                    """)
                .ignored)
        .containsExactly(
            "1 s3-notification",
            "2 cloudwatch-control-message",
            "3 s3-notification",
            "4 eventbridge",
            "5 sns-confirmation",
            "6 dns-query",
            "7 cloudtrail-digest",
            "8 cloudtrail-insight");
  }

  @Test
  void read_credentialReportAsTheApiAnswersIt_isARecordAUser() {
    String report =
        """
        user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,access_key_1_last_rotated
        svc-a,arn:aws:iam::111122223333:user/svc-a,2025-02-03T08:00:00+00:00,false,false,true,2025-02-03T08:01:00+00:00
        svc-b,arn:aws:iam::111122223333:user/svc-b,2025-02-04T08:00:00+00:00,false,false,false,N/A
        """;
    String answer = "{\"Content\":\"%s\",\"ReportFormat\":\"text/csv\",\"GeneratedTime\":\"x\"}";

    Collected read = Collected.from(answer.formatted(base64(report.getBytes(UTF_8))));
    assertThat(read.rejected).isEmpty();
    assertThat(read.events)
        .extracting(event -> event.targets().getFirst().name())
        .containsExactly(
            "arn:aws:iam::111122223333:user/svc-a#credentials",
            "arn:aws:iam::111122223333:user/svc-b#credentials");
    assertThat(Collected.from(answer.formatted("%%%")).rejected)
        .singleElement()
        .asString()
        .contains("a table in an envelope has no rows");
  }

  @Test
  void read_findingsInTheirEnvelopes_areEvents() {
    String finding =
        """
        {"schemaVersion":"2.0","accountId":"111122223333","id":"f","type":"T","severity":5,
         "resource":{},"service":{"detectorId":"d","eventFirstSeen":"2026-03-01T00:00:00Z"}}
        """;
    String hub =
        """
        {"ProductArn":"p","GeneratorId":"g","AwsAccountId":"111122223333","Id":"h",
         "FirstObservedAt":"2026-03-01T00:00:00Z","Types":["a/b/c"]}
        """;
    Collected read =
        Collected.from(
            "{\"detail-type\":\"GuardDuty Finding\",\"source\":\"aws.guardduty\",\"detail\":"
                + finding
                + "}\n{\"Findings\":["
                + finding
                + "]}\n{\"detail-type\":\"Security Hub Findings - Imported\",\"detail\":{\"findings\":["
                + hub
                + "]}}\n");
    assertThat(read.ids()).containsExactly("f", "f", "h");
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void read_findingsOfGoogle_areEventsHoweverTheyCome() {
    String finding =
        """
        "finding":{"name":"organizations/1/sources/2/findings/%s","category":"c",
         "resourceName":"//x/projects/3","eventTime":"2026-03-01T00:00:00Z"}
        """;
    String message =
        Base64.getEncoder()
            .encodeToString(("{" + finding.formatted("pushed") + "}").getBytes(UTF_8));
    Collected read =
        Collected.from(
            "{\"listFindingsResults\":[{"
                + finding.formatted("listed")
                + "}]}\n{\"message\":{\"data\":\""
                + message
                + "\",\"messageId\":\"1\"}}\n{\"source_id\":\"2\","
                + finding.formatted("row")
                + "}\n");
    assertThat(read.ids()).containsExactly("listed", "pushed", "row");
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void read_envelopesWithoutEnd_refusedByName() {
    String deep = RECORD;
    for (int i = 0; i < 6; i++) {
      deep = "{\"message\":" + quoted(deep) + "}";
    }
    assertThat(Collected.from(deep).ids()).hasSize(1);
    for (int i = 0; i < 6; i++) {
      deep = "{\"message\":" + quoted(deep) + "}";
    }
    assertThat(Collected.from(deep).rejected)
        .containsExactly("1 more than 8 envelopes (limit envelopeDepth)");
  }

  @Test
  void read_logAnalyticsTables_rowsAreObjectsOfTheirColumns() {
    Collected read =
        Collected.from(
            "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[{\"name\":\"eventJson\","
                + "\"type\":\"dynamic\"},{\"name\":\"n\",\"type\":\"long\"}],\"rows\":[["
                + quoted(RECORD)
                + ",1],["
                + quoted(Trail.record(1))
                + ",null]]}]}");
    assertThat(read.ids()).isEqualTo(Trail.ids(2));
  }

  private static String quoted(String json) {
    return '"' + json.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }
}
