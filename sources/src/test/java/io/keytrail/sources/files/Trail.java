package io.keytrail.sources.files;

import java.util.List;
import java.util.stream.IntStream;

/** CloudTrail records made for tests, one a number. */
final class Trail {
  private Trail() {}

  static String record(int number) {
    return """
    {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE",\
    "arn":"arn:aws:iam::111122223333:user/dev","accountId":"111122223333",\
    "accessKeyId":"AKIAEXAMPLE00000%04d","userName":"dev"},\
    "eventTime":"2026-03-01T08:%02d:%02dZ","eventSource":"s3.amazonaws.com",\
    "eventName":"GetObject","awsRegion":"eu-central-1","sourceIPAddress":"192.0.2.7",\
    "userAgent":"[aws-cli/2.15 \\"x\\" {[}]","requestParameters":{"bucketName":"b","key":"k\\\\"},\
    "responseElements":null,"eventID":"%s","readOnly":true,"eventType":"AwsApiCall",\
    "recipientAccountId":"111122223333"}\
    """
        .formatted(number % 10, number / 60 % 60, number % 60, id(number));
  }

  static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(Trail::id).toList();
  }

  static List<String> records(int count) {
    return IntStream.range(0, count).mapToObj(Trail::record).toList();
  }

  /** As CloudTrail delivers to S3. */
  static String file(int count) {
    return "{\"Records\":[" + String.join(",", records(count)) + "]}";
  }

  static String lines(int count) {
    return String.join("\n", records(count)) + "\n";
  }
}
