package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonSlice;

/**
 * EventBridge, CloudWatch Logs, SQS, SNS, Kinesis and Firehose, S3 notifications and {@code
 * LookupEvents}, each as its API, its Lambda event and its file delivery write it.
 */
final class AwsDeliveries {
  private static final String S3_NOTIFICATION = "s3-notification";

  private AwsDeliveries() {}

  static boolean open(Letter letter, Contents contents) {
    return eventBridge(letter, contents)
        || cloudWatch(letter, contents)
        || lookupEvent(letter, contents)
        || credentialReport(letter, contents)
        || notification(letter, contents)
        || topic(letter, contents)
        || queue(letter, contents)
        || stream(letter, contents);
  }

  private static boolean eventBridge(Letter letter, Contents contents) {
    JsonSlice detail = letter.object("detail");
    if (detail == null || !letter.has("detail-type")) {
      return false;
    }
    String type = letter.text("detail-type");
    boolean carriesRecords =
        type.contains("via CloudTrail")
            || detail.get("eventName") != null
            || type.startsWith("GuardDuty Finding")
            || type.startsWith("Security Hub Findings")
            || type.startsWith("Anomaly Detected")
            || type.equals("Macie Finding")
            || type.equals("Access Analyzer Finding")
            || type.equals("Config Configuration Item Change");
    if (carriesRecords) {
      contents.inner(detail);
    } else if (type.startsWith("Config ")) {
      contents.ignored("aws-config");
    } else {
      contents.ignored(kind(letter.text("source")));
    }
    return true;
  }

  /**
   * What a service tells of its work, which names nobody: CloudTrail has the same pushes, starts
   * and settings with their caller.
   */
  private static String kind(String source) {
    return switch (source) {
      case "aws.s3" -> S3_NOTIFICATION;
      case "aws.ecr" -> "ecr-event";
      case "aws.codebuild" -> "codebuild-event";
      case "aws.codepipeline" -> "codepipeline-event";
      case "aws.inspector", "aws.inspector2" -> "inspector-finding";
      case "aws.access-analyzer" -> "access-analyzer-other";
      default -> "eventbridge";
    };
  }

  private static boolean cloudWatch(Letter letter, Contents contents) {
    JsonSlice packed = letter.object("awslogs");
    JsonSlice data = packed == null ? null : packed.get("data");
    if (data != null && data.kind() == JsonSlice.Kind.TEXT) {
      contents.packed(data);
      return true;
    }
    if (letter.text("messageType").equals("CONTROL_MESSAGE")) {
      contents.ignored("cloudwatch-control-message");
      return true;
    }
    JsonSlice events = letter.array("events");
    if (events != null
        && (letter.hasAny("searchedLogStreams", "nextForwardToken") || told(events))) {
      contents.inner(events);
      return true;
    }
    JsonSlice message = letter.string("message");
    boolean logEvent = letter.has("timestamp") && letter.hasAny("id", "ingestionTime", "eventId");
    if (message != null && logEvent) {
      contents.inner(message);
      return true;
    }
    return insightsRow(letter, contents);
  }

  /** Whether the first element is a log event of CloudWatch. */
  private static boolean told(JsonSlice events) {
    boolean[] found = new boolean[2];
    events.elements(event -> {
      found[1] |= !found[0] && event.get("message") != null && event.get("timestamp") != null;
      found[0] = true;
    });
    return found[1];
  }

  /** Logs Insights gives every row as a list of fields. */
  private static boolean insightsRow(Letter letter, Contents contents) {
    JsonSlice value = letter.string("value");
    if (value != null && letter.text("field").equals("@message")) {
      contents.inner(value);
      return true;
    }
    if (letter.has("field", "value")) {
      return letter.text("field").startsWith("@");
    }
    JsonSlice results = letter.array("results");
    if (results != null && letter.has("statistics")) {
      contents.inner(results);
      return true;
    }
    return false;
  }

  private static boolean lookupEvent(Letter letter, Contents contents) {
    JsonSlice event = letter.json("CloudTrailEvent");
    if (event == null) {
      return false;
    }
    contents.inner(event);
    return true;
  }

  /** What {@code iam get-credential-report} answers. */
  private static boolean credentialReport(Letter letter, Contents contents) {
    JsonSlice table = letter.string("Content");
    if (table == null || !letter.text("ReportFormat").equals("text/csv")) {
      return false;
    }
    contents.packedTable(table);
    return true;
  }

  /** These name objects in a bucket; the logs themselves are there. */
  private static boolean notification(Letter letter, Contents contents) {
    boolean ofBucket =
        letter.text("eventSource").equals("aws:s3") || letter.has("s3Bucket", "s3ObjectKey");
    if (ofBucket || letter.text("Event").equals("s3:TestEvent")) {
      contents.ignored(S3_NOTIFICATION);
      return true;
    }
    return false;
  }

  private static boolean topic(Letter letter, Contents contents) {
    JsonSlice lambda = letter.object("Sns");
    JsonSlice message = lambda == null ? letter.string("Message") : lambda.get("Message");
    if (message == null || (lambda == null && !letter.hasAny("TopicArn", "Type"))) {
      return false;
    }
    if (letter.text("Type").endsWith("Confirmation")) {
      contents.ignored("sns-confirmation");
    } else if (Letter.beginsJson(message)) {
      contents.inner(message);
    } else {
      contents.ignored("sns-message");
    }
    return true;
  }

  private static boolean queue(Letter letter, Contents contents) {
    JsonSlice body = letter.string("Body") != null ? letter.string("Body") : letter.string("body");
    if (body == null
        || !letter.hasAny(
            "MessageId", "messageId", "ReceiptHandle", "receiptHandle", "MD5OfBody")) {
      return false;
    }
    if (Letter.beginsJson(body)) {
      contents.inner(body);
    } else {
      contents.ignored("sqs-message");
    }
    return true;
  }

  private static boolean stream(Letter letter, Contents contents) {
    JsonSlice kinesis = letter.object("kinesis");
    JsonSlice data = kinesis == null ? letter.string("data") : kinesis.get("data");
    boolean firehose = letter.hasAny("recordId", "approximateArrivalTimestamp", "SequenceNumber");
    if (data == null) {
      data = letter.string("Data");
    }
    if (data == null || data.kind() != JsonSlice.Kind.TEXT || (kinesis == null && !firehose)) {
      return false;
    }
    if (Letter.beginsJson(data)) {
      contents.inner(data);
    } else {
      contents.packed(data);
    }
    return true;
  }
}
