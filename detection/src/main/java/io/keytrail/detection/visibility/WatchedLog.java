package io.keytrail.detection.visibility;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.identity.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of log whose absence leaves a question open. {@link
 * io.keytrail.model.incident.Coverage#absentLogs} names them by {@link #label}. Only providers of
 * which there are any logs are asked about: a company without Azure misses nothing there.
 *
 * <p>What is off by default at the providers is what is usually missing: S3 object and Lambda
 * invocation events are data events (AWS CloudTrail user guide, "Logging data events"); Google's
 * Data Access logs are off except for BigQuery (Cloud Audit Logs overview); Entra sign-ins are
 * exported only by a diagnostic setting; GitHub leaves git events out of what its audit log shows
 * and lists unless they are asked for, and keeps them for seven days.
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
  ENTRA_AUDIT(
      Provider.AZURE,
      "Entra audit logs",
      "No Entra audit log: changes to applications, credentials and roles cannot be seen."),
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
  ENTRA_SIGN_IN_MANAGED_IDENTITY(
      Provider.AZURE,
      "Entra managed identity sign-ins",
      "No managed identity sign-ins: use of tokens taken from machines cannot be seen."),
  KEY_VAULT_AUDIT(
      Provider.AZURE,
      "Azure Key Vault audit events",
      "No Key Vault audit events: the logs cannot say whether secrets and keys were read."),
  AZURE_STORAGE(
      Provider.AZURE,
      "Azure Storage resource logs",
      "No Azure Storage logs: the logs cannot say whether blobs and files were read, nor with which"
          + " account key."),
  GITHUB_GIT_EVENTS(
      Provider.GITHUB,
      "GitHub git events",
      "No GitHub git events: the logs cannot say whether repositories were cloned or pushed to.");

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

  /** The same of single accounts or projects, where others have the log. */
  String consequenceIn(String accounts) {
    int colon = consequence.indexOf(':');
    return consequence.substring(0, colon) + " in " + accounts + consequence.substring(colon);
  }

  /** Whether it is switched on for a single account or project, whose events name it. */
  boolean byAccount() {
    return switch (this) {
      case S3_DATA_EVENTS,
          LAMBDA_DATA_EVENTS,
          GCP_ADMIN_ACTIVITY,
          GCP_DATA_ACCESS,
          AZURE_ACTIVITY,
          KEY_VAULT_AUDIT,
          AZURE_STORAGE ->
          true;
      case ENTRA_SIGN_IN,
          ENTRA_SIGN_IN_NON_INTERACTIVE,
          ENTRA_SIGN_IN_SERVICE_PRINCIPAL,
          ENTRA_SIGN_IN_MANAGED_IDENTITY,
          ENTRA_AUDIT,
          GITHUB_GIT_EVENTS ->
          false;
    };
  }

  /** What a call shows to be switched on; null where that leaves no question open. */
  public static @Nullable WatchedLog of(LogKind log, String service, String action) {
    return switch (log) {
      case CLOUDTRAIL, S3_ACCESS -> dataEvents(service, action);
      case GCP_ADMIN_ACTIVITY -> GCP_ADMIN_ACTIVITY;
      case GCP_DATA_ACCESS -> GCP_DATA_ACCESS;
      case AZURE_ACTIVITY -> AZURE_ACTIVITY;
      case AZURE_KEY_VAULT -> KEY_VAULT_AUDIT;
      case AZURE_STORAGE -> AZURE_STORAGE;
      case ENTRA_AUDIT -> ENTRA_AUDIT;
      case ENTRA_SIGN_IN -> ENTRA_SIGN_IN;
      case ENTRA_SIGN_IN_NON_INTERACTIVE -> ENTRA_SIGN_IN_NON_INTERACTIVE;
      case ENTRA_SIGN_IN_SERVICE_PRINCIPAL -> ENTRA_SIGN_IN_SERVICE_PRINCIPAL;
      case ENTRA_SIGN_IN_MANAGED_IDENTITY -> ENTRA_SIGN_IN_MANAGED_IDENTITY;
      case GCP_SYSTEM_EVENT,
          GCP_POLICY_DENIED,
          WORKSPACE_ADMIN,
          WORKSPACE_LOGIN,
          M365_AUDIT,
          AZURE_REGISTRY,
          GUARDDUTY,
          SECURITY_HUB,
          SECURITY_COMMAND_CENTER,
          DEFENDER_ALERT,
          ENTRA_RISK,
          AWS_COST_ALERT,
          AWS_NOTICE,
          AWS_FINDING,
          AWS_DNS,
          GCP_BUDGET_ALERT,
          AZURE_COST_ALERT,
          ALERT_AWS,
          ALERT_GCP,
          ALERT_AZURE,
          ALERT_GITHUB,
          AWS_CONFIG,
          IAM_CREDENTIAL_REPORT,
          GCP_ASSETS,
          VPC_FLOW,
          GCP_FLOW,
          NSG_FLOW,
          VNET_FLOW,
          AWS_COST,
          GCP_COST,
          AZURE_COST ->
          null;
      case GITHUB_AUDIT -> service.equals("git") ? GITHUB_GIT_EVENTS : null;
    };
  }

  private static @Nullable WatchedLog dataEvents(String service, String action) {
    if (service.equals("s3.amazonaws.com") && S3_OBJECT_CALLS.contains(action)) {
      return S3_DATA_EVENTS;
    }
    return service.equals("lambda.amazonaws.com") && action.startsWith("Invoke")
        ? LAMBDA_DATA_EVENTS
        : null;
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
