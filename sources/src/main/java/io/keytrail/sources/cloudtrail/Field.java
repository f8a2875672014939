package io.keytrail.sources.cloudtrail;

import io.keytrail.model.json.JsonNames;

/** The top-level members of a CloudTrail record that are read, numbered as {@link #NAMES} does. */
final class Field {
  static final int EVENT_VERSION = 0;
  static final int USER_IDENTITY = 1;
  static final int EVENT_TIME = 2;
  static final int EVENT_SOURCE = 3;
  static final int EVENT_NAME = 4;
  static final int AWS_REGION = 5;
  static final int SOURCE_IP_ADDRESS = 6;
  static final int USER_AGENT = 7;
  static final int ERROR_CODE = 8;
  static final int ERROR_MESSAGE = 9;
  static final int REQUEST_PARAMETERS = 10;
  static final int RESPONSE_ELEMENTS = 11;
  static final int ADDITIONAL_EVENT_DATA = 12;
  static final int EVENT_ID = 13;
  static final int READ_ONLY = 14;
  static final int RESOURCES = 15;
  static final int EVENT_TYPE = 16;
  static final int EVENT_CATEGORY = 17;
  static final int RECIPIENT_ACCOUNT_ID = 18;
  static final int TIMESTAMP = 19;
  static final int INSIGHT_DETAILS = 20;
  static final int DIGEST_START_TIME = 21;
  static final int LOG_FILES = 22;
  static final int SHARED_EVENT_ID = 23;
  static final int SESSION_CREDENTIAL_FROM_CONSOLE = 24;
  static final int SERVICE_EVENT_DETAILS = 25;
  static final int REQUEST_ID = 26;

  static final JsonNames NAMES =
      JsonNames.of(
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "errorCode",
          "errorMessage",
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "eventID",
          "readOnly",
          "resources",
          "eventType",
          "eventCategory",
          "recipientAccountId",
          "@timestamp",
          "insightDetails",
          "digestStartTime",
          "logFiles",
          "sharedEventID",
          "sessionCredentialFromConsole",
          "serviceEventDetails",
          "requestID");

  private Field() {}
}
