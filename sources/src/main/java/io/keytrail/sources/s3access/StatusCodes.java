package io.keytrail.sources.s3access;

import io.keytrail.model.event.Outcome;

/** What an answer of S3 says: its own error code, or where that is left out the HTTP status. */
final class StatusCodes {
  private static final int FIRST_FAILURE = 400;

  private StatusCodes() {}

  static Outcome outcome(AccessRecord record) {
    String code = errorCode(record);
    if (code.isEmpty()) {
      return Outcome.SUCCESS;
    }
    return switch (code) {
      case "AccessDenied",
          "AllAccessDisabled",
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "AccountProblem",
          "401",
          "403" ->
          new Outcome(Outcome.Status.DENIED, code);
      default -> new Outcome(Outcome.Status.FAILURE, code);
    };
  }

  /** Empty where the request was answered. */
  static String errorCode(AccessRecord record) {
    String code = record.get(AccessField.ERROR_CODE);
    String status = record.get(AccessField.HTTP_STATUS);
    return !code.isEmpty() || number(status) < FIRST_FAILURE ? code : status;
  }

  private static int number(String status) {
    int value = 0;
    for (int at = 0; at < status.length() && at < 4; at++) {
      value = 10 * value + Character.digit(status.charAt(at), 10);
    }
    return value;
  }
}
