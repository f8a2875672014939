package io.keytrail.detection.guidance.pivot;

import io.keytrail.detection.enrich.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Queries over a Log Analytics workspace. What the usual ones get wrong is avoided here: an
 * operation writes several records (accepted, started, succeeded), which are told apart by {@code
 * CorrelationId} and here become one; operations end in {@code /write}, {@code /delete} or {@code
 * /action} and are never named {@code Create}; the case of operations and providers varies;
 * sign-ins stand in four tables, and a table that a workspace lacks must not end the query.
 */
final class LogAnalyticsQueries {
  private static final Dialect KQL = Dialect.KUSTO;
  private static final String ABOUT =
      "Run it over a time range set in the query (the portal's picker narrows it).";
  private static final String OBJECT_ID =
      "tostring(Claims_d['http://schemas.microsoft.com/identity/claims/objectidentifier'])";

  private final Sought sought;
  private final KeyIds keyIds;

  private LogAnalyticsQueries(Sought sought, KeyIds keyIds) {
    this.sought = sought;
    this.keyIds = keyIds;
  }

  static List<PivotQuery> of(Sought sought, KeyIds keyIds) {
    List<PivotQuery> queries = new ArrayList<>();
    new LogAnalyticsQueries(sought, keyIds).addTo(queries);
    return List.copyOf(queries);
  }

  private void addTo(List<PivotQuery> queries) {
    if (sought.anybody()) {
      queries.add(
          query(
              "Every operation, directory change and sign-in of the credential and its principal.",
              window() + who() + everything() + "| sort by Time asc\n"));
      queries.add(
          query(
              "What it changed in Azure, one row an operation with its last status.",
              window() + who() + changes()));
      queries.add(
          query(
              "What was done with the tokens that its sign-ins brought, by token id.",
              window() + who() + tokens()));
    }
    if (!sought.networks().isEmpty()) {
      queries.add(
          query(
              "Who else came from these networks: whoever never did before is a second victim.",
              window() + ranges() + neighbours()));
    }
    if (sought.anybody()) {
      queries.add(
          query(
              "Operations and sign-ins from addresses that it had not used in the 30 days before.",
              window() + who() + newAddresses()));
    }
  }

  private static PivotQuery query(String purpose, String text) {
    return new PivotQuery(
        QueryEngine.LOG_ANALYTICS, purpose, KQL.comment(purpose) + KQL.comment(ABOUT) + text);
  }

  private String window() {
    return "let From = datetime(%s);\nlet To = datetime(%s);\n"
        .formatted(sought.from(), sought.to());
  }

  private String who() {
    List<String> names =
        sought.allNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
    String keys = sought.keyIds().isEmpty() ? "" : sought.keys(KQL, keyIds);
    return let("Names", KQL.texts(names)) + let("Keys", keys);
  }

  private String ranges() {
    return let("Ranges4", ranges(IpAddress.Family.V4)) + let("Ranges6", ranges(IpAddress.Family.V6));
  }

  private String ranges(IpAddress.Family family) {
    return KQL.texts(
        sought.networks().stream()
            .filter(prefix -> prefix.family() == family)
            .map(Sought.Prefix::toString)
            .toList());
  }

  private static String let(String name, String literals) {
    return "let %s = %s;\n"
        .formatted(name, literals.isEmpty() ? "dynamic([])" : "pack_array(" + literals + ")");
  }

  private static String everything() {
    return "union isfuzzy=true\n"
        + "  ("
        + activity("From")
        + "),\n"
        + "  ("
        + audit("From")
        + "),\n"
        + signIns("From");
  }

  /** Azure Resource Manager: the records of an operation become one. */
  private static String activity(String from) {
    return """
    AzureActivity
      | where TimeGenerated between (%s .. To)
      | where Caller in~ (Names) or tostring(Claims_d.appid) in~ (Names) or %s in~ (Names)
      | summarize Time = min(TimeGenerated), Address = take_any(CallerIpAddress), arg_max(TimeGenerated, ActivityStatusValue)
          by CorrelationId, Operation = tolower(OperationNameValue), Target = tolower(_ResourceId), Who = Caller
      | project Time, Log = 'AzureActivity', Operation, Status = ActivityStatusValue, Who, Address, Target, CorrelationId\
    """
        .formatted(from, OBJECT_ID);
  }

  private static String audit(String from) {
    return """
    AuditLogs
      | where TimeGenerated between (%s .. To)
      | extend User = tostring(InitiatedBy.user.userPrincipalName), UserId = tostring(InitiatedBy.user.id),
          App = tostring(InitiatedBy.app.appId), AppObject = tostring(InitiatedBy.app.servicePrincipalId)
      | where User in~ (Names) or UserId in~ (Names) or App in~ (Names) or AppObject in~ (Names)
      | project Time = TimeGenerated, Log = 'AuditLogs', Operation = OperationName, Status = Result,
          Who = iff(isempty(User), App, User), Address = tostring(InitiatedBy.user.ipAddress),
          Target = tostring(TargetResources[0].displayName), CorrelationId\
    """
        .formatted(from);
  }

  private static String signIns(String from) {
    StringBuilder all = new StringBuilder();
    for (String table : List.of("SigninLogs", "AADNonInteractiveUserSignInLogs")) {
      all.append(
          """
            (%s
              | where TimeGenerated between (%s .. To)
              | where UserPrincipalName in~ (Names) or UserId in~ (Names)
              | project Time = TimeGenerated, Log = '%s', Operation = strcat('sign-in to ', ResourceDisplayName),
                  Status = ResultType, Who = UserPrincipalName, Address = IPAddress, Target = AppDisplayName, CorrelationId),
          """
              .formatted(table, from, table));
    }
    String separator = "";
    for (String table : List.of("AADServicePrincipalSignInLogs", "AADManagedIdentitySignInLogs")) {
      // A managed identity's key belongs to the platform.
      String byKey = separator.isEmpty() ? " or ServicePrincipalCredentialKeyId in~ (Keys)" : "";
      all.append(separator)
          .append(
              """
              (%s
                | where TimeGenerated between (%s .. To)
                | where AppId in~ (Names) or ServicePrincipalId in~ (Names) or ServicePrincipalCredentialKeyId in~ (Keys)
                | project Time = TimeGenerated, Log = '%s', Operation = strcat('sign-in to ', ResourceDisplayName),
                    Status = ResultType, Who = ServicePrincipalName, Address = IPAddress, Target = AppId, CorrelationId)\
              """
                  .formatted(table, from, table));
      separator = ",\n";
    }
    return all.append('\n').toString();
  }

  private static String changes() {
    return """
    AzureActivity
    | where TimeGenerated between (From .. To)
    | where Caller in~ (Names) or tostring(Claims_d.appid) in~ (Names) or %s in~ (Names)
    | where OperationNameValue endswith '/write' or OperationNameValue endswith '/delete' or OperationNameValue endswith '/action'
    | summarize Begun = min(TimeGenerated), arg_max(TimeGenerated, ActivityStatusValue, CallerIpAddress)
        by CorrelationId, Operation = tolower(OperationNameValue), Provider = tolower(ResourceProviderValue), Target = tolower(_ResourceId)
    | project Begun, Provider, Operation, Status = ActivityStatusValue, Target, CallerIpAddress, CorrelationId
    | sort by Begun asc
    """
        .formatted(OBJECT_ID);
  }

  private static String tokens() {
    return """
    let Tokens = union isfuzzy=true
      (SigninLogs
        | where TimeGenerated between (From .. To) and (UserPrincipalName in~ (Names) or UserId in~ (Names))
        | project SignedIn = TimeGenerated, Uti = UniqueTokenIdentifier, From_ = IPAddress),
      (AADNonInteractiveUserSignInLogs
        | where TimeGenerated between (From .. To) and (UserPrincipalName in~ (Names) or UserId in~ (Names))
        | project SignedIn = TimeGenerated, Uti = UniqueTokenIdentifier, From_ = IPAddress),
      (AADServicePrincipalSignInLogs
        | where TimeGenerated between (From .. To)
        | where AppId in~ (Names) or ServicePrincipalId in~ (Names) or ServicePrincipalCredentialKeyId in~ (Keys)
        | project SignedIn = TimeGenerated, Uti = UniqueTokenIdentifier, From_ = IPAddress),
      (AADManagedIdentitySignInLogs
        | where TimeGenerated between (From .. To)
        | where AppId in~ (Names) or ServicePrincipalId in~ (Names)
        | project SignedIn = TimeGenerated, Uti = UniqueTokenIdentifier, From_ = IPAddress);
    Tokens
    | where isnotempty(Uti)
    | join kind=inner (
        AzureActivity
        | where TimeGenerated between (From .. To)
        | extend Uti = tostring(Claims_d.uti)
        | where isnotempty(Uti)
        | summarize Begun = min(TimeGenerated), Address = take_any(CallerIpAddress), arg_max(TimeGenerated, ActivityStatusValue)
            by CorrelationId, Uti, Operation = tolower(OperationNameValue), Target = tolower(_ResourceId)
      ) on Uti
    | project SignedIn, SignedInFrom = From_, Begun, Address, Operation, Status = ActivityStatusValue, Target, CorrelationId
    | sort by Begun asc
    """;
  }

  private static String neighbours() {
    return """
    union isfuzzy=true
      (AzureActivity | project Time = TimeGenerated, Log = 'AzureActivity', Who = Caller, Address = CallerIpAddress),
      (AuditLogs | project Time = TimeGenerated, Log = 'AuditLogs', Who = tostring(InitiatedBy.user.userPrincipalName), Address = tostring(InitiatedBy.user.ipAddress)),
      (SigninLogs | project Time = TimeGenerated, Log = 'SigninLogs', Who = UserPrincipalName, Address = IPAddress),
      (AADNonInteractiveUserSignInLogs | project Time = TimeGenerated, Log = 'AADNonInteractiveUserSignInLogs', Who = UserPrincipalName, Address = IPAddress),
      (AADServicePrincipalSignInLogs | project Time = TimeGenerated, Log = 'AADServicePrincipalSignInLogs', Who = ServicePrincipalName, Address = IPAddress),
      (AADManagedIdentitySignInLogs | project Time = TimeGenerated, Log = 'AADManagedIdentitySignInLogs', Who = ServicePrincipalName, Address = IPAddress)
    | where Time between (From .. To)
    | where ipv4_is_in_any_range(Address, Ranges4) or ipv6_is_in_any_range(Address, Ranges6)
    | summarize Records = count(), First = min(Time), Last = max(Time) by Who, Log, Address
    | sort by Records desc
    """;
  }

  private static String newAddresses() {
    return "let Before = From - 30d;\nlet All = materialize(union isfuzzy=true\n"
        + "  ("
        + activity("Before")
        + "),\n"
        + "  ("
        + audit("Before")
        + "),\n"
        + signIns("Before")
        + """
        );
        All
        | where Time >= From and isnotempty(Address)
        | join kind=leftanti (All | where Time < From | distinct Address) on Address
        | sort by Time asc
        """;
  }
}
