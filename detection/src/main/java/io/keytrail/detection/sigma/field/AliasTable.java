package io.keytrail.detection.sigma.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The spellings of one kind of log as a readable table. Each line is {@code name = path | path};
 * {@code *} at the end of both sides stands for the same rest of a path. With {@code +=} the paths
 * are not tried in turn but read as well: the same fact stands there in another wording. Names
 * compare without regard to case.
 */
final class AliasTable {
  static final AliasTable CLOUDTRAIL =
      parse(
          """
          event.provider = eventSource
          event.action = eventName
          event_source = eventSource
          event_name = eventName
          user_agent = userAgent
          source_ip = sourceIPAddress
          sourceIpAddress = sourceIPAddress
          aws.cloudtrail.* = *
          userIdentity.principalID = userIdentity.principalId
          additionalEventdata.* = additionalEventData.*
          """);

  static final AliasTable GCP_AUDIT =
      parse(
          """
          gcp.audit.method_name = protoPayload.methodName
          gcp.audit.service_name = protoPayload.serviceName
          gcp.audit.resource_name = protoPayload.resourceName
          gcp.audit.principal_email = protoPayload.authenticationInfo.principalEmail
          gcp.audit.caller_ip = protoPayload.requestMetadata.callerIp
          gcp.audit.* = protoPayload.*
          methodName = protoPayload.methodName
          serviceName = protoPayload.serviceName
          resourceName = protoPayload.resourceName
          principalEmail = protoPayload.authenticationInfo.principalEmail
          callerIp = protoPayload.requestMetadata.callerIp
          data.* = *
          proto_payload.* = protoPayload.*
          protopayload_auditlog.* = protoPayload.*
          protoPayload.* = protopayload_auditlog.* | proto_payload.*
          """);

  static final AliasTable WORKSPACE =
      parse(
          """
          eventService = protoPayload.serviceName | id.applicationName
          eventName = protoPayload.metadata.event.eventName | events.name
          eventSource = protoPayload.serviceName
          protoPayload.metadata.event.parameter = events.parameters
          protoPayload.metadata.event.parameter.name = events.parameters.name
          protoPayload.metadata.event.parameter.value = events.parameters.value
          protoPayload.metadata.event.parameter.boolValue = events.parameters.boolValue
          new_value = protoPayload.metadata.event.parameter.value | events.parameters.value
          setting_name = protoPayload.metadata.event.parameter.value | events.parameters.value
          application_name = protoPayload.metadata.event.parameter.value | events.parameters.value
          gcp.audit.method_name = protoPayload.methodName
          gcp.audit.* = protoPayload.*
          google_workspace.* = protoPayload.*
          data.* = *
          actor.email = protoPayload.authenticationInfo.principalEmail
          """);

  static final AliasTable AZURE_ACTIVITY =
      parse(
          """
          operationName += operationName.value | OperationNameValue
          OperationNameValue = operationName.value | operationName
          operationName.value = OperationNameValue | operationName
          CategoryValue = category.value | category
          category = category.value | CategoryValue
          status = status.value | resultType | ActivityStatusValue | ActivityStatus
          ActivityStatusValue = status.value | resultType | status
          ActivityStatus = status.value | resultType | status
          ResultType = status.value | ActivityStatusValue
          caller = claims.name | identity.claims.name
          callerIpAddress = httpRequest.clientIpAddress | CallerIpAddress
          CallerIpAddress = httpRequest.clientIpAddress | callerIpAddress
          ResourceId = resourceId | _ResourceId
          resourceProvider = resourceProviderName.value | ResourceProviderValue
          ResourceProviderValue = resourceProviderName.value | resourceProvider
          properties.message = properties.message | operationName | OperationNameValue
          SubscriptionId = subscriptionId
          azure.activitylogs.* = *
          """);

  static final AliasTable ENTRA_SIGN_IN =
      parse(
          """
          ResultType = resultType | properties.status.errorCode | status.errorCode
          ResultDescription = properties.status.failureReason | status.failureReason
          Status = properties.status | status
          status.errorCode = properties.status.errorCode | resultType | ResultType
          properties.status.errorCode = status.errorCode | ResultType
          AppId = properties.appId
          AppDisplayName = properties.appDisplayName
          ClientApp = properties.clientAppUsed | ClientAppUsed
          ClientAppUsed = properties.clientAppUsed
          IPAddress = callerIpAddress | properties.ipAddress | ipAddress
          Location = properties.location | location
          LocationDetails.* = properties.location.* | location.*
          NetworkLocationDetails = properties.networkLocationDetails
          UserAgent = properties.userAgent
          Username = properties.userPrincipalName | userPrincipalName
          userPrincipalName = properties.userPrincipalName
          DeviceDetail.* = properties.deviceDetail.*
          ConditionalAccessStatus = properties.conditionalAccessStatus
          AuthenticationRequirement = properties.authenticationRequirement
          RiskState = properties.riskState
          RiskEventType = properties.riskEventTypes | riskEventTypes
          riskEventType = properties.riskEventTypes | riskEventTypes
          azure.signinlogs.* = *
          properties.* = *
          * = properties.*
          """);

  static final AliasTable ENTRA_AUDIT =
      parse(
          """
          OperationName = operationName | properties.activityDisplayName | activityDisplayName
          Operation = operationName | properties.activityDisplayName | activityDisplayName
          ActivityDisplayName = properties.activityDisplayName | operationName
          ActivityType = properties.activityDisplayName | activityDisplayName | operationName
          Category = properties.category | category
          properties.message = properties.activityDisplayName | activityDisplayName | operationName
          Status = properties.result | result
          ResultDescription = properties.resultReason | resultReason
          Result = properties.result | result
          LoggedByService = properties.loggedByService | loggedByService
          InitiatedBy.* = properties.initiatedBy.*
          TargetResources.* = properties.targetResources.*
          TargetResources = properties.targetResources
          Target = properties.targetResources | targetResources
          Initiatedby = properties.initiatedBy | initiatedBy
          azure.auditlogs.* = *
          properties.* = *
          * = properties.*
          """);

  static final AliasTable M365_AUDIT =
      parse(
          """
          eventSource = Workload
          eventName = Operation
          Operation = operation | AuditData.Operation
          Operations = Operation
          Workload = workload | AuditData.Workload
          OperationName = Operation
          status = ResultStatus
          userAgent = UserAgent | ExtendedProperties.Value
          * = AuditData.*
          """);

  static final AliasTable GITHUB_AUDIT =
      parse(
          """
          eventName = action
          eventAction = action
          event.action = action
          repository = repo
          repo = repository
          source.ip = actor_ip
          user.name = actor
          github.* = *
          data.* = *
          * = data.*
          """);

  private record PrefixRule(String from, List<String> to) {}

  private final Map<String, List<String>> exact = new HashMap<>();
  private final Map<String, List<String>> readAsWell = new HashMap<>();
  private final List<PrefixRule> prefixes = new ArrayList<>();

  /** Rules on EventBridge's form have the finding under {@code detail}. */
  static final AliasTable GUARDDUTY =
      parse(
          """
          detail.* = *
          """);

  static final AliasTable SECURITY_HUB =
      parse(
          """
          detail.findings.* = *
          """);

  /** Rules on one of the two forms, a bare finding or one beside its resource, hold for both. */
  static final AliasTable SECURITY_COMMAND_CENTER =
      parse(
          """
          finding.* = *
          * = finding.*
          """);

  /** Rules on a bare statement of Microsoft's hold for one below {@code properties}, too. */
  static final AliasTable BELOW_PROPERTIES =
      parse(
          """
          properties.* = *
          * = properties.*
          """);

  /** Rules on a diagnostic record hold for the columns of both sorts of tables, too. */
  static final AliasTable AZURE_RESOURCE =
      parse(
          """
          properties.id = Id | id_s
          properties.requestUri = RequestUri | requestUri_s
          properties.httpStatusCode = HttpStatusCode | httpStatusCode_d
          resourceId = _ResourceId
          properties.repository = Repository | repository
          identity.type = AuthenticationType
          identity.tokenHash = AuthenticationHash
          properties.* = *
          * = properties.*
          """);

  private AliasTable() {}

  private static AliasTable parse(String lines) {
    AliasTable table = new AliasTable();
    lines.lines().forEach(table::addLine);
    return table;
  }

  private void addLine(String line) {
    boolean joined = line.contains(" += ");
    String[] sides = line.split(" \\+?= ", 2);
    String name = sides[0].trim();
    List<String> paths = List.of(sides[1].trim().split(" \\| "));
    if (joined) {
      readAsWell.put(name.toLowerCase(Locale.ROOT), paths);
    } else if (name.endsWith("*")) {
      String from = name.substring(0, name.length() - 1).toLowerCase(Locale.ROOT);
      prefixes.add(
          new PrefixRule(
              from, paths.stream().map(path -> path.substring(0, path.length() - 1)).toList()));
    } else {
      exact.put(name.toLowerCase(Locale.ROOT), paths);
    }
  }

  /** Adds the spellings of a name, and those of each spelling that a prefix gives it. */
  void addSpellings(String name, Set<String> paths) {
    addExact(name, paths);
    String lower = name.toLowerCase(Locale.ROOT);
    for (PrefixRule rule : prefixes) {
      if (lower.startsWith(rule.from) && lower.length() > rule.from.length()) {
        String rest = name.substring(rule.from.length());
        for (String prefix : rule.to) {
          paths.add(prefix + rest);
          addExact(prefix + rest, paths);
        }
      }
    }
  }

  /** The paths whose values a name has besides its own. */
  List<String> readAsWell(String name) {
    return readAsWell.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  private void addExact(String name, Set<String> paths) {
    paths.addAll(exact.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }
}
