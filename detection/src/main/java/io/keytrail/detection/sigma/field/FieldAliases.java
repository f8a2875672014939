package io.keytrail.detection.sigma.field;

import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Other spellings of a field, so that rules written for the names of other tools find the
 * provider's own ones. The record's own path is always tried first.
 */
public final class FieldAliases {
  private FieldAliases() {}

  /** The paths to try for a name in one kind of log, the name itself first. */
  public static List<String> spellings(LogKind log, String name) {
    Set<String> paths = new LinkedHashSet<>();
    paths.add(name);
    table(log).addSpellings(name, paths);
    return new ArrayList<>(paths);
  }

  /** The paths whose values a name has besides those of its own path. */
  static List<String> readAsWell(LogKind log, String name) {
    return table(log).readAsWell(name);
  }

  private static AliasTable table(LogKind log) {
    return switch (log) {
      case CLOUDTRAIL, S3_ACCESS -> AliasTable.CLOUDTRAIL;
      case GCP_ADMIN_ACTIVITY, GCP_DATA_ACCESS, GCP_SYSTEM_EVENT, GCP_POLICY_DENIED ->
          AliasTable.GCP_AUDIT;
      case WORKSPACE_ADMIN, WORKSPACE_LOGIN -> AliasTable.WORKSPACE;
      case AZURE_ACTIVITY -> AliasTable.AZURE_ACTIVITY;
      case ENTRA_SIGN_IN,
          ENTRA_SIGN_IN_NON_INTERACTIVE,
          ENTRA_SIGN_IN_SERVICE_PRINCIPAL,
          ENTRA_SIGN_IN_MANAGED_IDENTITY ->
          AliasTable.ENTRA_SIGN_IN;
      case ENTRA_AUDIT -> AliasTable.ENTRA_AUDIT;
      case M365_AUDIT -> AliasTable.M365_AUDIT;
      case GITHUB_AUDIT -> AliasTable.GITHUB_AUDIT;
      case GUARDDUTY -> AliasTable.GUARDDUTY;
      case SECURITY_HUB -> AliasTable.SECURITY_HUB;
      case SECURITY_COMMAND_CENTER -> AliasTable.SECURITY_COMMAND_CENTER;
      case DEFENDER_ALERT,
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
          AliasTable.BELOW_PROPERTIES;
      case AZURE_KEY_VAULT, AZURE_STORAGE, AZURE_REGISTRY -> AliasTable.AZURE_RESOURCE;
    };
  }
}
