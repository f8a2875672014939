package io.keytrail.sources.s3access;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.Quantities;
import io.keytrail.sources.tables.RowObject;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record in the words of CloudTrail, which rules are written in, with what only this log has
 * under {@code s3Access}. The address of the request is left out: that of a link signed beforehand
 * holds its signature and token.
 */
record AccessDocument(AccessRecord record, Requester requester, String action, Instant time) {
  /** {@code bucket.s3.eu-central-1.amazonaws.com}, and the older {@code s3-eu-west-1}. */
  private static final Pattern REGION =
      Pattern.compile("(?:s3[.-])(?:dualstack\\.)?([a-z]{2}(?:-[a-z]+){1,2}-[0-9])\\.amazonaws\\.");

  private static final int LONGEST_HOST = 512;

  /** The region that the address of the bucket names, or empty. */
  String region() {
    String host = record.get(AccessField.ENDPOINT);
    if (host.length() > LONGEST_HOST) {
      return "";
    }
    Matcher region = REGION.matcher(host);
    return region.find() ? region.group(1) : "";
  }

  JsonSlice json() {
    RowObject all = new RowObject();
    put(all, "eventTime", time.toString());
    put(all, "eventSource", S3AccessNormalizer.SERVICE);
    put(all, "eventName", action);
    put(all, "awsRegion", region());
    put(all, "sourceIPAddress", record.get(AccessField.REMOTE_IP));
    put(all, "userAgent", record.get(AccessField.USER_AGENT));
    put(all, "errorCode", StatusCodes.errorCode(record));
    put(all, "requestID", record.get(AccessField.REQUEST_ID));
    all.raw("userIdentity", identity());
    all.raw("requestParameters", parameters());
    all.raw("additionalEventData", additional());
    all.raw("s3Access", own());
    return all.slice();
  }

  private JsonSlice identity() {
    RowObject identity = new RowObject();
    put(identity, "type", requester.type());
    put(identity, "accountId", requester.account());
    put(identity, requester.account().isEmpty() ? "principalId" : "arn", requester.name());
    put(identity, "accessKeyId", requester.keyId());
    return identity.slice();
  }

  private JsonSlice parameters() {
    RowObject parameters = new RowObject();
    put(parameters, "bucketName", record.get(AccessField.BUCKET));
    put(parameters, "key", record.get(AccessField.KEY));
    return parameters.slice();
  }

  private JsonSlice additional() {
    RowObject additional = new RowObject();
    long bytes = Quantities.whole(record.get(AccessField.BYTES_SENT));
    additional.raw("bytesTransferredOut", JsonSlice.parse(Long.toString(bytes)));
    put(additional, "AuthenticationMethod", record.get(AccessField.AUTHENTICATION));
    put(additional, "SignatureVersion", record.get(AccessField.SIGNATURE_VERSION));
    put(additional, "CipherSuite", record.get(AccessField.CIPHER_SUITE));
    return additional.slice();
  }

  private JsonSlice own() {
    RowObject own = new RowObject();
    put(own, "operation", record.get(AccessField.OPERATION));
    put(own, "httpStatus", record.get(AccessField.HTTP_STATUS));
    put(own, "bucketOwner", record.get(AccessField.BUCKET_OWNER));
    put(own, "objectSize", record.get(AccessField.OBJECT_SIZE));
    put(own, "totalTime", record.get(AccessField.TOTAL_TIME));
    put(own, "versionId", record.get(AccessField.VERSION_ID));
    put(own, "endpoint", record.get(AccessField.ENDPOINT));
    put(own, "tlsVersion", record.get(AccessField.TLS_VERSION));
    put(own, "accessPoint", record.get(AccessField.ACCESS_POINT));
    put(own, "aclRequired", record.get(AccessField.ACL_REQUIRED));
    return own.slice();
  }

  private static void put(RowObject object, String name, String value) {
    if (!value.isEmpty()) {
      object.plain(name, value);
    }
  }
}
