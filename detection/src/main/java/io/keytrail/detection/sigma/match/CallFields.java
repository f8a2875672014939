package io.keytrail.detection.sigma.match;

import io.keytrail.model.event.LogKind;
import java.util.List;
import java.util.Set;

/**
 * The raw fields by which a log names its calls, where the event's own action may be worded
 * differently: they are read from each record once, and what their texts leave possible is
 * remembered like that of any other facet.
 *
 * @param read the fields whose texts together are the key
 * @param decided every spelling, in lower case, that the key decides
 */
record CallFields(List<String> read, Set<String> decided) {
  private static final CallFields NONE = new CallFields(List.of(), Set.of());
  private static final CallFields GCP =
      new CallFields(
          List.of("protoPayload.methodName", "protoPayload.serviceName"),
          Set.of(
              "protopayload.methodname",
              "protopayload.servicename",
              "gcp.audit.method_name",
              "gcp.audit.service_name",
              "data.protopayload.methodname",
              "data.protopayload.servicename"));
  private static final CallFields WORKSPACE =
      new CallFields(
          List.of(
              "protoPayload.methodName",
              "protoPayload.serviceName",
              "protoPayload.metadata.event.eventName",
              "events.name",
              "id.applicationName"),
          Set.of(
              "protopayload.methodname",
              "protopayload.servicename",
              "protopayload.metadata.event.eventname",
              "gcp.audit.method_name",
              "eventname",
              "eventservice",
              "events.name"));
  private static final CallFields AZURE_ACTIVITY =
      new CallFields(
          List.of("operationName"),
          Set.of("operationname", "operationname.value", "operationnamevalue"));
  private static final CallFields ENTRA_SIGN_IN =
      new CallFields(
          List.of("ResultType", "properties.status.errorCode"),
          Set.of("resulttype", "properties.status.errorcode", "status.errorcode"));
  private static final CallFields ENTRA_AUDIT =
      new CallFields(
          List.of("operationName", "properties.activityDisplayName"),
          Set.of(
              "operationname",
              "operation",
              "activitydisplayname",
              "properties.activitydisplayname",
              "activitytype"));
  private static final CallFields M365 =
      new CallFields(List.of("Operation", "Workload"), Set.of("operation", "workload"));

  private static final CallFields AZURE_RESOURCE =
      new CallFields(List.of("operationName"), Set.of("operationname"));
  private static final CallFields S3_ACCESS =
      new CallFields(List.of("eventName", "eventSource"), Set.of("eventname", "eventsource"));
  private static final CallFields GITHUB = new CallFields(List.of("action"), Set.of("action"));

  static CallFields of(LogKind log) {
    return switch (log) {
      case CLOUDTRAIL,
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
          NONE;
      case GCP_ADMIN_ACTIVITY, GCP_DATA_ACCESS, GCP_SYSTEM_EVENT, GCP_POLICY_DENIED -> GCP;
      case WORKSPACE_ADMIN, WORKSPACE_LOGIN -> WORKSPACE;
      case AZURE_ACTIVITY -> AZURE_ACTIVITY;
      case ENTRA_SIGN_IN,
          ENTRA_SIGN_IN_NON_INTERACTIVE,
          ENTRA_SIGN_IN_SERVICE_PRINCIPAL,
          ENTRA_SIGN_IN_MANAGED_IDENTITY ->
          ENTRA_SIGN_IN;
      case ENTRA_AUDIT -> ENTRA_AUDIT;
      case M365_AUDIT -> M365;
      case AZURE_KEY_VAULT, AZURE_STORAGE, AZURE_REGISTRY -> AZURE_RESOURCE;
      case S3_ACCESS -> S3_ACCESS;
      case GITHUB_AUDIT -> GITHUB;
    };
  }
}
