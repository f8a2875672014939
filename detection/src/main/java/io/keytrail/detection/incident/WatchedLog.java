package io.keytrail.detection.incident;

import io.keytrail.model.identity.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of log whose absence leaves a question open. {@link
 * io.keytrail.model.incident.Coverage#absentLogs} names them by {@link #label}.
 */
public enum WatchedLog {
  CLOUDTRAIL_MANAGEMENT(
      Provider.AWS,
      "cloudtrail-management",
      "No CloudTrail management events: changes and sign-ins on AWS cannot be seen."),
  S3_DATA_EVENTS(
      Provider.AWS,
      "s3-data-events",
      "No S3 data events: the logs cannot say whether objects were read, written or deleted."),
  LAMBDA_DATA_EVENTS(
      Provider.AWS,
      "lambda-data-events",
      "No Lambda data events: the logs cannot say whether functions were invoked."),
  GCP_ADMIN_ACTIVITY(
      Provider.GCP,
      "gcp-admin-activity",
      "No GCP Admin Activity log: changes on Google Cloud cannot be seen."),
  GCP_DATA_ACCESS(
      Provider.GCP,
      "gcp-data-access",
      "No GCP Data Access logs: the logs cannot say whether secrets or objects were read or tokens"
          + " of other service accounts were made."),
  AZURE_ACTIVITY(
      Provider.AZURE,
      "azure-activity",
      "No Azure Activity log: changes to Azure resources cannot be seen."),
  ENTRA_SIGN_IN(
      Provider.AZURE,
      "entra-sign-in",
      "No Entra sign-in log: the logs cannot say from where users signed in."),
  ENTRA_SIGN_IN_NON_INTERACTIVE(
      Provider.AZURE,
      "entra-sign-in-non-interactive",
      "No non-interactive Entra sign-ins: use of stolen refresh tokens cannot be seen."),
  ENTRA_SIGN_IN_SERVICE_PRINCIPAL(
      Provider.AZURE,
      "entra-sign-in-service-principal",
      "No service principal sign-ins: the logs cannot say from where application secrets were used."),
  ENTRA_AUDIT(
      Provider.AZURE,
      "entra-audit",
      "No Entra audit log: changes to applications, credentials and roles cannot be seen."),
  M365_AUDIT(
      Provider.AZURE,
      "m365-audit",
      "No Microsoft 365 audit log: the logs cannot say whether mail or files were read.");

  private final Provider provider;
  private final String label;
  private final String consequence;

  WatchedLog(Provider provider, String label, String consequence) {
    this.provider = provider;
    this.label = label;
    this.consequence = consequence;
  }

  public Provider provider() {
    return provider;
  }

  /** The lower-case name used in coverage; that of the log kind where one kind is the log. */
  public String label() {
    return label;
  }

  /** What cannot be told without it, as a sentence. */
  public String consequence() {
    return consequence;
  }

  static @Nullable WatchedLog byLabel(String label) {
    for (WatchedLog log : values()) {
      if (log.label.equals(label)) {
        return log;
      }
    }
    return null;
  }
}
