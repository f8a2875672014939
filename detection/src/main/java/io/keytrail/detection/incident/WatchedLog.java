package io.keytrail.detection.incident;

import io.keytrail.model.identity.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of log whose absence leaves a question open. {@link
 * io.keytrail.model.incident.Coverage#absentLogs} names them by {@link #label}.
 */
public enum WatchedLog {
  S3_DATA_EVENTS(
      Provider.AWS,
      "CloudTrail data events of S3 objects",
      "No S3 data events: the logs cannot say whether objects were read, written or deleted."),
  LAMBDA_DATA_EVENTS(
      Provider.AWS,
      "CloudTrail data events of Lambda invocations",
      "No Lambda data events: the logs cannot say whether functions were invoked."),
  GCP_ADMIN_ACTIVITY(
      Provider.GCP,
      "GCP Admin Activity logs",
      "No GCP Admin Activity log: changes on Google Cloud cannot be seen."),
  GCP_DATA_ACCESS(
      Provider.GCP,
      "GCP Data Access logs",
      "No GCP Data Access logs: the logs cannot say whether secrets or objects were read or tokens"
          + " of other service accounts were made."),
  AZURE_ACTIVITY(
      Provider.AZURE,
      "Azure Activity logs",
      "No Azure Activity log: changes to Azure resources cannot be seen."),
  ENTRA_SIGN_IN(
      Provider.AZURE,
      "Entra interactive sign-ins",
      "No Entra sign-in log: the logs cannot say from where users signed in."),
  ENTRA_SIGN_IN_NON_INTERACTIVE(
      Provider.AZURE,
      "Entra non-interactive sign-ins",
      "No non-interactive Entra sign-ins: use of stolen refresh tokens cannot be seen."),
  ENTRA_SIGN_IN_SERVICE_PRINCIPAL(
      Provider.AZURE,
      "Entra service principal sign-ins",
      "No service principal sign-ins: the logs cannot say from where application secrets were used."),
  ENTRA_AUDIT(
      Provider.AZURE,
      "Entra audit logs",
      "No Entra audit log: changes to applications, credentials and roles cannot be seen."),
  ENTRA_SIGN_IN_MANAGED_IDENTITY(
      Provider.AZURE,
      "Entra managed identity sign-ins",
      "No managed identity sign-ins: use of tokens taken from machines cannot be seen.");

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

  /** The name it has in coverage. */
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
