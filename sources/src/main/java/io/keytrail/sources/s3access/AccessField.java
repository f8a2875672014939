package io.keytrail.sources.s3access;

import java.util.List;

/**
 * The fields of an access log line in their order, by the folded names that their columns have in
 * tables (Amazon S3 user guide, "Amazon S3 server access log format" and "Using Amazon S3 access
 * logs to identify requests").
 */
enum AccessField {
  BUCKET_OWNER("bucketowner"),
  BUCKET("bucketname", "bucket"),
  TIME("requestdatetime", "time"),
  REMOTE_IP("remoteip"),
  REQUESTER("requester"),
  REQUEST_ID("requestid"),
  OPERATION("operation"),
  KEY("key"),
  REQUEST_URI("requesturi", "requesturioperation"),
  HTTP_STATUS("httpstatus"),
  ERROR_CODE("errorcode"),
  BYTES_SENT("bytessent"),
  OBJECT_SIZE("objectsize"),
  TOTAL_TIME("totaltime"),
  TURN_AROUND_TIME("turnaroundtime"),
  REFERRER("referrer", "referer"),
  USER_AGENT("useragent"),
  VERSION_ID("versionid"),
  HOST_ID("hostid"),
  SIGNATURE_VERSION("sigv", "signatureversion"),
  CIPHER_SUITE("ciphersuite"),
  AUTHENTICATION("authtype", "authenticationtype"),
  ENDPOINT("endpoint", "hostheader"),
  TLS_VERSION("tlsversion"),
  ACCESS_POINT("accesspointarn"),
  ACL_REQUIRED("aclrequired");

  /** Lines of the earliest version of the format end with the user agent. */
  static final int FEWEST = 17;

  @SuppressWarnings("ImmutableEnumChecker") // What List.of gives is immutable.
  private final List<String> columns;

  AccessField(String... columns) {
    this.columns = List.of(columns);
  }

  String[] columns() {
    return columns.toArray(String[]::new);
  }
}
