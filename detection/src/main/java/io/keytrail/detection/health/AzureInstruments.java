package io.keytrail.detection.health;

import io.keytrail.detection.health.Instrument.Scope;
import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Microsoft's subscriptions and tenants can tell; settings by the Azure CLI reference. */
final class AzureInstruments {
  private static final String ENTRA_PAGE =
      "Entra admin center > Monitoring & health > Diagnostic settings > Add: ";

  /** What is put replaces the setting, so the line names all categories that should be on. */
  private static final String ENTRA_COMMAND =
      "az rest --method put --url"
          + " 'https://management.azure.com/providers/microsoft.aadiam/diagnosticSettings/audit?api-version=2017-04-01'"
          + " --body '{\"properties\":{\"storageAccountId\":\"STORAGE_ID\",\"logs\":["
          + Stream.of(
                  "SignInLogs",
                  "NonInteractiveUserSignInLogs",
                  "ServicePrincipalSignInLogs",
                  "ManagedIdentitySignInLogs",
                  "AuditLogs",
                  "UserRiskEvents",
                  "ServicePrincipalRiskEvents")
              .map(category -> "{\"category\":\"" + category + "\",\"enabled\":true}")
              .collect(Collectors.joining(","))
          + "]}}'";

  static final Instrument ACTIVITY =
      subscription(
          "azure-activity",
          "Azure Activity log",
          "Changes to Azure resources cannot be seen.",
          "Monitor > Activity log > Export Activity Logs > Add diagnostic setting",
          "az monitor diagnostic-settings subscription create --name audit --location REGION"
              + " --storage-account STORAGE_ID --logs"
              + " '[{\"category\":\"Administrative\",\"enabled\":true},{\"category\":\"Security\",\"enabled\":true},"
              + "{\"category\":\"Policy\",\"enabled\":true},{\"category\":\"Alert\",\"enabled\":true}]'");
  static final Instrument KEY_VAULT =
      subscription(
          "azure-key-vault",
          "Key Vault audit events",
          "Whether secrets and keys were read cannot be said.",
          "Key vaults > the vault > Diagnostic settings > Add: AuditEvent",
          "az monitor diagnostic-settings create --name audit --resource VAULT_ID --storage-account"
              + " STORAGE_ID --logs '[{\"category\":\"AuditEvent\",\"enabled\":true}]'");
  static final Instrument STORAGE =
      subscription(
          "azure-storage",
          "Storage resource logs",
          "Whether blobs and files were read, and with which account key, cannot be said.",
          "Storage accounts > the account > Diagnostic settings > blob > Add: Read, Write, Delete",
          "az monitor diagnostic-settings create --name audit --resource"
              + " ACCOUNT_ID/blobServices/default --storage-account STORAGE_ID --logs"
              + " '[{\"category\":\"StorageRead\",\"enabled\":true},{\"category\":\"StorageWrite\",\"enabled\":true},"
              + "{\"category\":\"StorageDelete\",\"enabled\":true}]'");
  static final Instrument REGISTRY =
      subscription(
          "azure-container-registry",
          "Container registry logs",
          "Who signed in to registries, and which images were pulled, pushed or deleted, cannot be"
              + " said.",
          "Container registries > the registry > Diagnostic settings > Add: Login Events,"
              + " RepositoryEvent logs",
          "az monitor diagnostic-settings create --name audit --resource REGISTRY_ID"
              + " --storage-account STORAGE_ID --logs"
              + " '[{\"category\":\"ContainerRegistryLoginEvents\",\"enabled\":true},"
              + "{\"category\":\"ContainerRegistryRepositoryEvents\",\"enabled\":true}]'");
  static final Instrument FLOW =
      subscription(
          "azure-flow",
          "Virtual network or NSG flow logs",
          "How much went out, and whereto, cannot be said.",
          "Network Watcher > Flow logs > Create > Virtual network",
          "az network watcher flow-log create --name flow --location REGION --resource-group GROUP"
              + " --vnet VNET --storage-account STORAGE_ID");
  static final Instrument FINDINGS =
      subscription(
          "azure-findings",
          "Defender for Cloud alerts",
          "What Microsoft itself has noticed stays unused.",
          "Defender for Cloud > Environment settings > the subscription > Defender plans: On, then"
              + " Continuous export",
          "az security pricing create --name VirtualMachines --tier Standard");
  static final Instrument COST =
      subscription(
          "azure-cost",
          "Cost exports or cost alerts",
          "What the theft cost, and spikes of cost, cannot be seen.",
          "Cost Management > Exports > Create: cost and usage details, daily",
          "az costmanagement export create --name daily --type ActualCost --scope"
              + " subscriptions/SUBSCRIPTION --storage-account-id STORAGE_ID --storage-container cost"
              + " --timeframe MonthToDate --recurrence Daily --recurrence-period from=FROM to=TO");
  static final Instrument RETENTION =
      subscription(
          "azure-90-days",
          "90 days of the Activity log",
          "What is normal, and when a theft began, is told from what lies before.",
          "Log Analytics workspaces > the workspace > Tables > AzureActivity > Manage table: 90 days",
          "az monitor log-analytics workspace table update --resource-group GROUP --workspace-name"
              + " WORKSPACE --name AzureActivity --retention-time 90");
  static final Instrument SIGN_INS =
      tenant(
          "entra-sign-ins",
          "Entra interactive sign-ins",
          "From where people signed in cannot be said.",
          "SignInLogs");
  static final Instrument NON_INTERACTIVE =
      tenant(
          "entra-non-interactive",
          "Entra non-interactive sign-ins",
          "Use of stolen refresh tokens cannot be seen.",
          "NonInteractiveUserSignInLogs");
  static final Instrument SERVICE_PRINCIPALS =
      tenant(
          "entra-service-principals",
          "Entra service principal sign-ins",
          "From where application secrets were used cannot be said.",
          "ServicePrincipalSignInLogs");
  static final Instrument MANAGED_IDENTITIES =
      tenant(
          "entra-managed-identities",
          "Entra managed identity sign-ins",
          "Use of tokens taken from machines cannot be seen.",
          "ManagedIdentitySignInLogs");
  static final Instrument AUDIT =
      tenant(
          "entra-audit",
          "Entra audit log",
          "Changes to applications, credentials and roles cannot be seen.",
          "AuditLogs");
  static final Instrument RISKS =
      tenant(
          "entra-risk",
          "Entra ID Protection risk detections",
          "Passwords and tokens that Microsoft knows to be stolen go unnoticed.",
          "UserRiskEvents");

  static final List<Instrument> ALL =
      List.of(
          ACTIVITY,
          RETENTION,
          KEY_VAULT,
          STORAGE,
          REGISTRY,
          FLOW,
          FINDINGS,
          COST,
          SIGN_INS,
          NON_INTERACTIVE,
          SERVICE_PRINCIPALS,
          MANAGED_IDENTITIES,
          AUDIT,
          RISKS);

  private AzureInstruments() {}

  private static Instrument subscription(
      String id, String label, String without, String console, String command) {
    return new Instrument(id, Provider.AZURE, label, Scope.ACCOUNT, without, console, command);
  }

  private static Instrument tenant(String id, String label, String without, String category) {
    return new Instrument(
        id, Provider.AZURE, label, Scope.TENANT, without, ENTRA_PAGE + category, ENTRA_COMMAND);
  }
}
