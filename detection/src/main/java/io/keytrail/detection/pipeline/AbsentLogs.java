package io.keytrail.detection.pipeline;

import io.keytrail.detection.incident.WatchedLog;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.identity.Provider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Knows which kinds of log would matter and says which of them were never seen. Only providers of
 * which there are any logs are asked about: a company without Azure misses nothing there.
 *
 * <p>What is off by default at the providers is what is usually missing: S3 object and Lambda
 * invocation events are data events (AWS CloudTrail user guide, "Logging data events"); Google's
 * Data Access logs are off except for BigQuery (Cloud Audit Logs overview); Entra sign-ins are
 * exported only by a diagnostic setting.
 */
final class AbsentLogs {
  private static final Set<String> S3_OBJECT_CALLS =
      Set.of(
          "GetObject",
          "PutObject",
          "DeleteObject",
          "DeleteObjects",
          "CopyObject",
          "HeadObject",
          "ListObjects",
          "ListObjectsV2");

  private final Set<LogKind> seen = EnumSet.noneOf(LogKind.class);
  private boolean s3ObjectEvents;
  private boolean lambdaInvocations;

  void event(CallShape shape) {
    seen.add(shape.log());
    if (shape.log() != LogKind.CLOUDTRAIL) {
      return;
    }
    if (shape.service().equals("s3.amazonaws.com") && S3_OBJECT_CALLS.contains(shape.action())) {
      s3ObjectEvents = true;
    }
    if (shape.service().equals("lambda.amazonaws.com") && shape.action().startsWith("Invoke")) {
      lambdaInvocations = true;
    }
  }

  List<String> absent() {
    List<String> absent = new ArrayList<>();
    if (sawAny(Provider.AWS)) {
      addUnless(s3ObjectEvents, WatchedLog.S3_DATA_EVENTS, absent);
      addUnless(lambdaInvocations, WatchedLog.LAMBDA_DATA_EVENTS, absent);
    }
    if (sawAny(Provider.GCP)) {
      addUnless(seen.contains(LogKind.GCP_ADMIN_ACTIVITY), WatchedLog.GCP_ADMIN_ACTIVITY, absent);
      addUnless(seen.contains(LogKind.GCP_DATA_ACCESS), WatchedLog.GCP_DATA_ACCESS, absent);
    }
    if (sawAny(Provider.AZURE)) {
      addAzure(absent);
    }
    return absent;
  }

  private void addAzure(List<String> absent) {
    addUnless(seen.contains(LogKind.AZURE_ACTIVITY), WatchedLog.AZURE_ACTIVITY, absent);
    addUnless(seen.contains(LogKind.ENTRA_AUDIT), WatchedLog.ENTRA_AUDIT, absent);
    addUnless(seen.contains(LogKind.ENTRA_SIGN_IN), WatchedLog.ENTRA_SIGN_IN, absent);
    addUnless(
        seen.contains(LogKind.ENTRA_SIGN_IN_NON_INTERACTIVE),
        WatchedLog.ENTRA_SIGN_IN_NON_INTERACTIVE,
        absent);
    addUnless(
        seen.contains(LogKind.ENTRA_SIGN_IN_SERVICE_PRINCIPAL),
        WatchedLog.ENTRA_SIGN_IN_SERVICE_PRINCIPAL,
        absent);
    addUnless(
        seen.contains(LogKind.ENTRA_SIGN_IN_MANAGED_IDENTITY),
        WatchedLog.ENTRA_SIGN_IN_MANAGED_IDENTITY,
        absent);
  }

  private boolean sawAny(Provider provider) {
    return seen.stream().anyMatch(log -> log.provider() == provider);
  }

  private static void addUnless(boolean present, WatchedLog log, List<String> absent) {
    if (!present) {
      absent.add(log.label());
    }
  }
}
