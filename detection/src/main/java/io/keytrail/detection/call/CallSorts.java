package io.keytrail.detection.call;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.LogKind;
import java.util.Locale;

/**
 * Tells the sort of a call from its log, service and name. Pure; worth remembering for each
 * distinct call, because it takes about a microsecond.
 */
public final class CallSorts {
  private CallSorts() {}

  /** The sort of a call. */
  public static CallSort of(LogKind log, String service, String action, Access access) {
    CallSort named =
        switch (log) {
          case CLOUDTRAIL, S3_ACCESS -> AwsCalls.sortOf(service, action);
          case GCP_ADMIN_ACTIVITY,
              GCP_DATA_ACCESS,
              GCP_SYSTEM_EVENT,
              GCP_POLICY_DENIED,
              WORKSPACE_ADMIN,
              WORKSPACE_LOGIN ->
              GcpCalls.sortOf(action);
          case AZURE_ACTIVITY,
              ENTRA_SIGN_IN,
              ENTRA_SIGN_IN_NON_INTERACTIVE,
              ENTRA_SIGN_IN_SERVICE_PRINCIPAL,
              ENTRA_SIGN_IN_MANAGED_IDENTITY,
              ENTRA_AUDIT,
              M365_AUDIT,
              AZURE_KEY_VAULT,
              AZURE_STORAGE,
              AZURE_REGISTRY ->
              AzureCalls.sortOf(action);
          case GITHUB_AUDIT -> GithubCalls.sortOf(action);
          case GUARDDUTY,
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
              CallSort.ORDINARY;
        };
    return named == CallSort.ORDINARY && asksWhatThereIs(action, access)
        ? CallSort.INVENTORY
        : named;
  }

  private static boolean asksWhatThereIs(String action, Access access) {
    String last = action.substring(action.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return access == Access.READ
        && (last.startsWith("list")
            || last.startsWith("describe")
            || last.startsWith("get")
            || last.startsWith("aggregatedlist")
            || last.endsWith("/read"));
  }
}
