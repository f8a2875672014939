package io.keytrail.sources.s3access;

import io.keytrail.model.event.Access;
import java.util.Locale;
import java.util.Map;

/**
 * The calls of S3's interface by the operations that its log names: {@code REST.GET.OBJECT} is
 * {@code GetObject}. Stateless.
 */
final class Operations {
  private static final Map<String, String> OF_OBJECTS =
      Map.ofEntries(
          Map.entry("GET.OBJECT", "GetObject"),
          Map.entry("COPY.OBJECT_GET", "GetObject"),
          Map.entry("COPY.PART_GET", "GetObject"),
          Map.entry("HEAD.OBJECT", "HeadObject"),
          Map.entry("PUT.OBJECT", "PutObject"),
          Map.entry("POST.OBJECT", "PutObject"),
          Map.entry("COPY.OBJECT", "CopyObject"),
          Map.entry("DELETE.OBJECT", "DeleteObject"),
          Map.entry("POST.MULTI_OBJECT_DELETE", "DeleteObjects"),
          Map.entry("POST.UPLOADS", "CreateMultipartUpload"),
          Map.entry("PUT.PART", "UploadPart"),
          Map.entry("COPY.PART", "UploadPartCopy"),
          Map.entry("POST.UPLOAD", "CompleteMultipartUpload"),
          Map.entry("DELETE.UPLOAD", "AbortMultipartUpload"),
          Map.entry("POST.RESTORE", "RestoreObject"),
          Map.entry("GET.OBJECT_TAGGING", "GetObjectTagging"),
          Map.entry("PUT.OBJECT_TAGGING", "PutObjectTagging"));

  private static final Map<String, String> OF_BUCKETS =
      Map.ofEntries(
          Map.entry("GET.BUCKET", "ListObjects"),
          Map.entry("GET.BUCKETVERSIONS", "ListObjectVersions"),
          Map.entry("GET.UPLOADS", "ListMultipartUploads"),
          Map.entry("HEAD.BUCKET", "HeadBucket"),
          Map.entry("PUT.BUCKET", "CreateBucket"),
          Map.entry("DELETE.BUCKET", "DeleteBucket"),
          Map.entry("GET.BUCKETPOLICY", "GetBucketPolicy"),
          Map.entry("PUT.BUCKETPOLICY", "PutBucketPolicy"),
          Map.entry("DELETE.BUCKETPOLICY", "DeleteBucketPolicy"),
          Map.entry("GET.POLICY_STATUS", "GetBucketPolicyStatus"),
          Map.entry("GET.LOCATION", "GetBucketLocation"),
          Map.entry("GET.VERSIONING", "GetBucketVersioning"),
          Map.entry("PUT.VERSIONING", "PutBucketVersioning"),
          Map.entry("GET.LOGGING_STATUS", "GetBucketLogging"),
          Map.entry("PUT.LOGGING_STATUS", "PutBucketLogging"),
          Map.entry("GET.LIFECYCLE", "GetBucketLifecycleConfiguration"),
          Map.entry("PUT.LIFECYCLE", "PutBucketLifecycleConfiguration"),
          Map.entry("GET.ENCRYPTION", "GetBucketEncryption"),
          Map.entry("PUT.ENCRYPTION", "PutBucketEncryption"),
          Map.entry("DELETE.ENCRYPTION", "DeleteBucketEncryption"),
          Map.entry("GET.REPLICATION", "GetBucketReplication"),
          Map.entry("PUT.REPLICATION", "PutBucketReplication"),
          Map.entry("GET.PUBLIC_ACCESS_BLOCK", "GetBucketPublicAccessBlock"),
          Map.entry("PUT.PUBLIC_ACCESS_BLOCK", "PutBucketPublicAccessBlock"),
          Map.entry("DELETE.PUBLIC_ACCESS_BLOCK", "DeleteBucketPublicAccessBlock"));

  private Operations() {}

  /**
   * The call's name; the operation itself where it is none of those that are known.
   *
   * @param ofObject whether the record names an object, which tells whose access list is meant
   */
  static String call(String operation, boolean ofObject) {
    int dot = operation.indexOf('.');
    String what = dot < 0 ? operation : operation.substring(dot + 1).toUpperCase(Locale.ROOT);
    return switch (what) {
      case "GET.ACL" -> ofObject ? "GetObjectAcl" : "GetBucketAcl";
      case "PUT.ACL" -> ofObject ? "PutObjectAcl" : "PutBucketAcl";
      default -> {
        String known = OF_OBJECTS.get(what);
        yield known != null ? known : OF_BUCKETS.getOrDefault(what, operation);
      }
    };
  }

  /** Whether the operation only reads. */
  static Access access(String operation) {
    String upper = operation.toUpperCase(Locale.ROOT);
    boolean reads =
        upper.contains(".GET.")
            || upper.contains(".HEAD.")
            || upper.contains(".OPTIONS.")
            || upper.endsWith("_GET");
    return reads ? Access.READ : Access.WRITE;
  }
}
