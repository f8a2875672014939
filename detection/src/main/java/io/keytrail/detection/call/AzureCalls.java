package io.keytrail.detection.call;

import java.util.Locale;

/**
 * Calls of Azure and Entra by {@code operationName}: resource operations begin with their provider
 * ({@code Microsoft.Compute/virtualMachines/write}), directory operations are sentences ({@code Add
 * service principal credentials}). Both come in any case.
 */
final class AzureCalls {
  private static final CallTable TABLE =
      CallTable.of(
          """
          SECRET: secretget, secretlistversions, microsoft.keyvault/vaults/secrets/getsecret/action
          SECRET: microsoft.keyvault/vaults/secrets/read, keyget, certificateget, secretbackup
          KEY_OUT: microsoft.storage/storageaccounts/listkeys/action
          KEY_OUT: microsoft.storage/storageaccounts/regeneratekey/action
          KEY_OUT: microsoft.storage/storageaccounts/listaccountsas/action
          KEY_OUT: microsoft.storage/storageaccounts/listservicesas/action
          KEY_OUT: microsoft.documentdb/databaseaccounts/listkeys/action
          KEY_OUT: microsoft.documentdb/databaseaccounts/listconnectionstrings/action
          KEY_OUT: microsoft.containerregistry/registries/listcredentials/action
          KEY_OUT: microsoft.web/sites/publishxml/action, microsoft.web/sites/config/list/action
          KEY_OUT: microsoft.cognitiveservices/accounts/listkeys/action
          KEY_OUT: microsoft.containerservice/managedclusters/listclusteradmincredential/action
          KEY_OUT: microsoft.containerservice/managedclusters/listclusterusercredential/action
          KEY_OUT: microsoft.automation/automationaccounts/listkeys/action
          KEY_OUT: microsoft.operationalinsights/workspaces/sharedkeys/action
          KEY_OUT: microsoft.servicebus/namespaces/authorizationrules/listkeys/action
          KEY_OUT: microsoft.eventhub/namespaces/authorizationrules/listkeys/action
          DATA: getblob, filedownloaded, mailitemsaccessed, filesyncdownloadedfull
          DATA_OUT: microsoft.compute/disks/begingetaccess/action
          DATA_OUT: microsoft.compute/snapshots/begingetaccess/action
          DATA_OUT: microsoft.compute/snapshots/write, microsoft.sql/servers/databases/export/action
          DATA_OUT: microsoft.storage/storageaccounts/blobservices/containers/setacl/action
          DATA_OUT: microsoft.compute/restorepointcollections/restorepoints/retrievesasuris/action
          COMPUTE: microsoft.compute/virtualmachines/write, microsoft.compute/virtualmachinescalesets/write
          COMPUTE: microsoft.compute/virtualmachines/start/action
          COMPUTE: microsoft.containerservice/managedclusters/write
          SIDE_DOOR: microsoft.containerinstance/containergroups/write
          SIDE_DOOR: microsoft.batch/batchaccounts/write, microsoft.app/containerapps/write
          SIDE_DOOR: microsoft.machinelearningservices/workspaces/computes/write
          SIDE_DOOR: microsoft.web/sites/write, microsoft.databricks/workspaces/write
          SIDE_DOOR: microsoft.app/jobs/write
          LIMITS: microsoft.quota/quotas/write, microsoft.capacity/resourceproviders/locations/servicelimits/write
          LIMITS: microsoft.support/supporttickets/write, microsoft.subscription/aliases/write
          MODEL_ACCESS: microsoft.cognitiveservices/accounts/deployments/write
          MODEL_ACCESS: microsoft.cognitiveservices/accounts/write
          MESSAGING: microsoft.communication/communicationservices/write
          MESSAGING: microsoft.communication/emailservices/domains/write, new-inboxrule
          IDENTITY: microsoft.authorization/roleassignments/write
          IDENTITY: microsoft.authorization/roledefinitions/write
          IDENTITY: microsoft.authorization/elevateaccess/action
          IDENTITY: microsoft.managedidentity/userassignedidentities/write
          IDENTITY: microsoft.managedidentity/userassignedidentities/federatedidentitycredentials/write
          IDENTITY: microsoft.managedidentity/userassignedidentities/assign/action
          IDENTITY: microsoft.keyvault/vaults/accesspolicies/write
          IDENTITY: microsoft.managedservices/registrationassignments/write
          IDENTITY: add service principal*, add member to role*, add eligible member to role*, add app*
          IDENTITY: add owner to*, add delegated*, consent to application*, update application*
          IDENTITY: add user*, invite external user*, reset user password*, reset password*
          IDENTITY: add unverified domain*, verify domain*, set domain authentication*
          IDENTITY: set federation settings*, add member to group*, update user*, add device*
          IDENTITY: admin registered security info*, user registered security info*
          IDENTITY: admin deleted security info*, update service principal*
          IDENTITY: add a partner to cross-tenant*, disable strong authentication*
          EVASION: microsoft.insights/diagnosticsettings/delete, microsoft.authorization/locks/delete
          EVASION: microsoft.insights/activitylogalerts/delete, microsoft.insights/metricalerts/delete
          EVASION: microsoft.operationalinsights/workspaces/delete, microsoft.security/pricings/write
          EVASION: microsoft.alertsmanagement/actionrules/write, microsoft.eventhub/namespaces/delete
          EVASION: microsoft.security/alertssuppressionrules/write
          EVASION: microsoft.network/networkwatchers/flowlogs/delete
          EVASION: microsoft.network/azurefirewalls/delete, microsoft.authorization/policyassignments/delete
          EVASION: delete conditional access policy*, update conditional access policy*
          EVASION: delete policy*, update policy*, set-adminauditlogconfig
          EXECUTION: microsoft.compute/virtualmachines/runcommand/action
          EXECUTION: microsoft.compute/virtualmachines/runcommands/write
          EXECUTION: microsoft.compute/virtualmachinescalesets/virtualmachines/runcommand/action
          EXECUTION: microsoft.compute/virtualmachines/extensions/write
          EXECUTION: microsoft.compute/virtualmachinescalesets/extensions/write
          EXECUTION: microsoft.serialconsole/serialports/connect/action
          EXECUTION: microsoft.automation/automationaccounts/runbooks/write
          EXECUTION: microsoft.automation/automationaccounts/runbooks/publish/action
          EXECUTION: microsoft.automation/automationaccounts/jobs/write
          EXECUTION: microsoft.automation/automationaccounts/webhooks/write
          EXECUTION: microsoft.containerservice/managedclusters/runcommand/action
          EXECUTION: microsoft.web/sites/functions/write, microsoft.logic/workflows/write
          EXECUTION: microsoft.hybridcompute/machines/extensions/write
          DESTRUCTION: microsoft.compute/virtualmachines/delete, microsoft.compute/disks/delete
          DESTRUCTION: microsoft.compute/snapshots/delete, microsoft.storage/storageaccounts/delete
          DESTRUCTION: microsoft.keyvault/vaults/delete, microsoft.sql/servers/databases/delete
          DESTRUCTION: microsoft.recoveryservices/vaults/*, microsoft.resources/subscriptions/resourcegroups/delete
          DESTRUCTION: keydelete, secretdelete, deleteblob, delete user*, hard delete*
          STORE: putblob, putblock
          NETWORK: microsoft.network/networksecuritygroups/securityrules/write
          NETWORK: microsoft.network/networksecuritygroups/write, microsoft.network/publicipaddresses/write
          NETWORK: microsoft.network/virtualnetworks/virtualnetworkpeerings/write
          NETWORK: microsoft.sql/servers/firewallrules/write
          """);

  private AzureCalls() {}

  static CallSort sortOf(String operation) {
    return TABLE.sortOf(operation.toLowerCase(Locale.ROOT));
  }
}
