package io.keytrail.sources.s3access;

import io.keytrail.model.identity.Actor;
import io.keytrail.sources.cloudtrail.AccessKeyIds;
import io.keytrail.sources.cloudtrail.AwsCallers;

/**
 * Who sent a request. The log has an ARN for users and roles, a canonical user id (64 hexadecimal
 * digits, which no other log knows) for root users and other accounts, and nothing for those who
 * did not sign. It never names a key, except in the address of a link that was signed beforehand.
 *
 * @param name as the log has it; empty for anybody
 * @param keyId or empty
 */
record Requester(String name, String keyId) {
  private static final String ARN = "arn:";
  private static final String SERVICE = "svc:";
  private static final String SIGNED_V4 = "X-Amz-Credential=";
  private static final String SIGNED_V2 = "AWSAccessKeyId=";

  static Requester of(AccessRecord record) {
    String name = record.get(AccessField.REQUESTER);
    String uri = record.get(AccessField.REQUEST_URI);
    String key = keyBehind(uri, SIGNED_V4);
    return new Requester(
        name.equals("Anonymous") ? "" : name, key.isEmpty() ? keyBehind(uri, SIGNED_V2) : key);
  }

  private static String keyBehind(String uri, String parameter) {
    int at = uri.indexOf(parameter);
    int start = at + parameter.length();
    if (at < 0 || uri.length() < start + AccessKeyIds.LENGTH) {
      return "";
    }
    String key = uri.substring(start, start + AccessKeyIds.LENGTH);
    return AccessKeyIds.isOne(key) ? key : "";
  }

  boolean isService() {
    return name.startsWith(SERVICE) || name.equals("AmazonS3");
  }

  /** As in {@code userIdentity.type}. */
  String type() {
    return switch (actor().principal().kind()) {
      case USER -> "IAMUser";
      case ROLE -> "AssumedRole";
      case ROOT -> "Root";
      case FEDERATED -> "FederatedUser";
      case CLOUD_SERVICE -> "AWSService";
      case ANONYMOUS -> "Anonymous";
      case SERVICE_ACCOUNT, SERVICE_PRINCIPAL, MANAGED_IDENTITY, UNKNOWN -> "";
    };
  }

  /** The account in the ARN, or empty. */
  String account() {
    String[] parts = name.split(":", 6);
    return name.startsWith(ARN) && parts.length > 4 ? parts[4] : "";
  }

  Actor actor() {
    if (name.isEmpty()) {
      return AwsCallers.anonymous();
    }
    if (isService()) {
      return AwsCallers.service(name.startsWith(SERVICE) ? name.substring(SERVICE.length()) : name);
    }
    if (AwsCallers.isArn(name)) {
      return AwsCallers.named(name, "", keyId);
    }
    return keyId.isEmpty() ? AwsCallers.unknown("", name) : AwsCallers.ofKeyAlone("", keyId);
  }
}
