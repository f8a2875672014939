package io.keytrail.detection.sigma.field;

import io.keytrail.model.event.LogKind;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields a log's records can have at all, by the providers' own references (CloudTrail record
 * contents; LogEntry and AuditLog of Google Cloud; Azure activity log event schema; Entra sign-in
 * and directoryAudit resource types with their Log Analytics columns). Only the first name of a
 * path is known for certain; what is below it is taken as possible, except below {@code
 * protoPayload}. Microsoft 365 workloads write too many shapes to say no to any, and each GitHub
 * action has fields of its own.
 */
public final class FieldSchema {
  private static final Set<String> CLOUDTRAIL =
      names(
          """
          eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress
          userAgent errorCode errorMessage requestParameters responseElements additionalEventData
          requestID eventID readOnly resources eventType apiVersion managementEvent
          recipientAccountId serviceEventDetails sharedEventID vpcEndpointId vpcEndpointAccountId
          eventCategory addendum sessionCredentialFromConsole edgeDeviceDetails tlsDetails
          eventContext annotation @timestamp
          """);
  private static final Set<String> LOG_ENTRY =
      names(
          """
          protoPayload proto_payload protopayload_auditlog jsonPayload textPayload insertId resource
          timestamp receiveTimestamp severity logName operation labels trace spanId traceSampled
          httpRequest sourceLocation split errorGroups metadata kind id etag actor ipAddress events
          ownerDomain networkInfo resourceDetails
          """);
  private static final Set<String> AUDIT_LOG =
      names(
          """
          @type status authenticationInfo requestMetadata serviceName methodName authorizationInfo
          resourceName request response metadata serviceData numResponseItems resourceLocation
          resourceOriginalState policyViolationInfo
          """);
  private static final Set<String> AZURE_ACTIVITY =
      names(
          """
          time resourceId _ResourceId operationName operationNameValue operationVersion category
          categoryValue resultType resultSignature resultDescription durationMs callerIpAddress
          correlationId identity level location properties properties_d authorization
          authorization_d caller channels claims claims_d eventDataId eventName eventSource
          eventTimestamp eventSubmissionTimestamp submissionTimestamp httpRequest id operationId
          resource resourceGroup resourceGroupName resourceProvider resourceProviderName
          resourceProviderValue resourceType resourceUri status subStatus subscriptionId
          _SubscriptionId tenantId activityStatus activityStatusValue activitySubstatus
          activitySubstatusValue hierarchy timeGenerated sourceSystem type entity releaseVersion
          roleLocation description
          """);
  private static final Set<String> ENTRA_ENVELOPE =
      names(
          """
          time resourceId operationName operationVersion category resultType resultSignature
          resultDescription resultReason durationMs callerIpAddress correlationId identity level
          location tenantId aadTenantId properties timeGenerated type sourceSystem id resource
          resourceGroup resourceProvider
          """);
  private static final Set<String> ENTRA_SIGN_IN =
      names(
          """
          createdDateTime userDisplayName userPrincipalName userId userType appId appDisplayName
          ipAddress ipAddressFromResourceProvider clientAppUsed userAgent conditionalAccessStatus
          originalRequestId originalTransferMethod isInteractive tokenIssuerName tokenIssuerType
          processingTimeInMilliseconds processingTimeInMs riskDetail riskLevel riskLevelAggregated
          riskLevelDuringSignIn riskState riskEventTypes riskEventTypes_v2 resourceDisplayName
          resourceIdentity resourceTenantId resourceOwnerTenantId resourceServicePrincipalId
          homeTenantId homeTenantName appOwnerTenantId authenticationDetails
          authenticationMethodsUsed authenticationRequirement authenticationRequirementPolicies
          authenticationProcessingDetails authenticationProtocol authenticationAppDeviceDetails
          authenticationAppPolicyEvaluationDetails authenticationContextClassReferences
          alternateSignInName servicePrincipalId servicePrincipalName
          servicePrincipalCredentialKeyId servicePrincipalCredentialThumbprint flaggedForReview
          isTenantRestricted isRisky isThroughGlobalSecureAccess globalSecureAccessIpAddress
          autonomousSystemNumber crossTenantAccessType uniqueTokenIdentifier incomingTokenType
          signInEventTypes signInIdentifier signInIdentifierType signInTokenProtectionStatus
          tokenProtectionStatusDetails status deviceDetail locationDetails
          appliedConditionalAccessPolicies conditionalAccessPolicies conditionalAccessAudiences
          appliedEventListeners networkLocationDetails mfaDetail sessionLifetimePolicies sessionId
          privateLinkDetails federatedCredentialId managedServiceIdentity clientCredentialType
          agent rngcStatus ssoExtensionVersion azureResourceId
          """);
  private static final Set<String> ENTRA_AUDIT =
      names(
          """
          result activityDisplayName activityDateTime loggedByService operationType
          aadOperationType initiatedBy targetResources additionalDetails userAgent
          performedBy
          """);

  private FieldSchema() {}

  private static Set<String> names(String list) {
    return Stream.of(list.split("\\s+"))
        .filter(name -> !name.isEmpty())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a field, or any other spelling of it, may be in a record of that log. */
  public static boolean mayExist(FieldExpression field, LogKind log) {
    return switch (field) {
      case FieldExpression.VirtualField ignored -> true;
      case FieldExpression.RecordField raw ->
          FieldAliases.spellings(log, raw.name()).stream()
                  .anyMatch(path -> isKnown(path.toLowerCase(Locale.ROOT), log))
              || !FieldAliases.readAsWell(log, raw.name()).isEmpty();
    };
  }

  private static boolean isKnown(String path, LogKind log) {
    String[] names = path.split("\\.", 3);
    return switch (log) {
      case CLOUDTRAIL, S3_ACCESS -> CLOUDTRAIL.contains(names[0]) || names[0].equals("s3access");
      case GCP_ADMIN_ACTIVITY,
          GCP_DATA_ACCESS,
          GCP_SYSTEM_EVENT,
          GCP_POLICY_DENIED,
          WORKSPACE_ADMIN,
          WORKSPACE_LOGIN ->
          isLogEntry(names);
      case AZURE_ACTIVITY -> AZURE_ACTIVITY.contains(names[0]);
      case ENTRA_SIGN_IN,
          ENTRA_SIGN_IN_NON_INTERACTIVE,
          ENTRA_SIGN_IN_SERVICE_PRINCIPAL,
          ENTRA_SIGN_IN_MANAGED_IDENTITY ->
          isEntra(names, ENTRA_SIGN_IN);
      case ENTRA_AUDIT -> isEntra(names, ENTRA_AUDIT);
      case M365_AUDIT,
          AZURE_KEY_VAULT,
          AZURE_STORAGE,
          AZURE_REGISTRY,
          GITHUB_AUDIT,
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
          true;
    };
  }

  private static boolean isLogEntry(String[] names) {
    boolean payload = names[0].startsWith("proto");
    return LOG_ENTRY.contains(names[0])
        && (!payload || names.length == 1 || AUDIT_LOG.contains(names[1]));
  }

  /** Entra's own fields stand at the top or below {@code properties}, by who exported them. */
  private static boolean isEntra(String[] names, Set<String> own) {
    String name = names[0].equals("properties") && names.length > 1 ? names[1] : names[0];
    return own.contains(name) || ENTRA_ENVELOPE.contains(name);
  }
}
