package io.keytrail.detection.guidance.pivot;

import io.keytrail.detection.enrich.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
      "A table that the workspace lacks is passed over: its absence is no answer.";
  private static final String OBJECT_ID =
      "tostring(Claims_d['http://schemas.microsoft.com/identity/claims/objectidentifier'])";

  private static final String BY_KEY = " or ServicePrincipalCredentialKeyId in~ (Keys)";

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
              window() + who() + everywhere("From") + "| sort by Time asc\n"));
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
    return let("Ranges4", ranges(IpAddress.Family.V4))
        + let("Ranges6", ranges(IpAddress.Family.V6));
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

  /** Everything of the sought in all six tables, in the same columns. */
  private static String everywhere(String from) {
    return union(
        List.of(
            activity(from),
            audit(from),
            userSignIns("SigninLogs", from),
            userSignIns("AADNonInteractiveUserSignInLogs", from),
            applicationSignIns("AADServicePrincipalSignInLogs", BY_KEY, from),
            // A managed identity's key belongs to the platform.
            applicationSignIns("AADManagedIdentitySignInLogs", "", from)));
  }

  private static String union(List<String> legs) {
    return legs.stream()
        .map(leg -> "  (" + leg.indent(2).strip() + ")")
        .collect(Collectors.joining(",\n", "union isfuzzy=true\n", "\n"));
  }

  /** Azure Resource Manager: the records of an operation become one. */
  private static String activity(String from) {
    return """
    AzureActivity
    | where TimeGenerated between (%s .. To)
    | where Caller in~ (Names) or tostring(Claims_d.appid) in~ (Names) or %s in~ (Names)
    | summarize Time = min(TimeGenerated), Address = take_any(CallerIpAddress), arg_max(TimeGenerated, ActivityStatusValue)
        by CorrelationId, Operation = tolower(OperationNameValue), Target = tolower(_ResourceId), Who = Caller
    | project Time, Log = 'AzureActivity', Operation, Status = ActivityStatusValue, Who, Address, Target, CorrelationId
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
        Target = tostring(TargetResources[0].displayName), CorrelationId
    """
        .formatted(from);
  }

  private static String userSignIns(String table, String from) {
    return """
    %1$s
    | where TimeGenerated between (%2$s .. To)
    | where UserPrincipalName in~ (Names) or UserId in~ (Names)
    | project Time = TimeGenerated, Log = '%1$s', Operation = strcat('sign-in to ', ResourceDisplayName),
        Status = ResultType, Who = UserPrincipalName, Address = IPAddress, Target = AppDisplayName, CorrelationId
    """
        .formatted(table, from);
  }

  private static String applicationSignIns(String table, String byKey, String from) {
    return """
    %1$s
    | where TimeGenerated between (%2$s .. To)
    | where AppId in~ (Names) or ServicePrincipalId in~ (Names)%3$s
    | project Time = TimeGenerated, Log = '%1$s', Operation = strcat('sign-in to ', ResourceDisplayName),
        Status = ResultType, Who = ServicePrincipalName, Address = IPAddress, Target = AppId, CorrelationId
    """
        .formatted(table, from, byKey);
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
    return "let Tokens = "
        + union(
                List.of(
                    userTokens("SigninLogs"),
                    userTokens("AADNonInteractiveUserSignInLogs"),
                    applicationTokens("AADServicePrincipalSignInLogs", BY_KEY),
                    applicationTokens("AADManagedIdentitySignInLogs", "")))
            .strip()
        + """
        ;
        Tokens
        | where isnotempty(Token)
        | join kind=inner (
            AzureActivity
            | where TimeGenerated between (From .. To)
            | extend Token = tostring(Claims_d.uti)
            | where isnotempty(Token)
            | summarize Begun = min(TimeGenerated), Address = take_any(CallerIpAddress), arg_max(TimeGenerated, ActivityStatusValue)
                by CorrelationId, Token, Operation = tolower(OperationNameValue), Target = tolower(_ResourceId)
          ) on Token
        | project SignedIn, SignedInFrom, Begun, Address, Operation, Status = ActivityStatusValue, Target, CorrelationId
        | sort by Begun asc
        """;
  }

  private static String userTokens(String table) {
    return """
    %s
    | where TimeGenerated between (From .. To)
    | where UserPrincipalName in~ (Names) or UserId in~ (Names)
    | project SignedIn = TimeGenerated, SignedInFrom = IPAddress, Token = UniqueTokenIdentifier
    """
        .formatted(table);
  }

  private static String applicationTokens(String table, String byKey) {
    return """
    %s
    | where TimeGenerated between (From .. To)
    | where AppId in~ (Names) or ServicePrincipalId in~ (Names)%s
    | project SignedIn = TimeGenerated, SignedInFrom = IPAddress, Token = UniqueTokenIdentifier
    """
        .formatted(table, byKey);
  }

  private static String neighbours() {
    String user = "tostring(InitiatedBy.user.userPrincipalName)";
    return union(
            List.of(
                comers("AzureActivity", "Caller", "CallerIpAddress"),
                comers("AuditLogs", user, "tostring(InitiatedBy.user.ipAddress)"),
                comers("SigninLogs", "UserPrincipalName", "IPAddress"),
                comers("AADNonInteractiveUserSignInLogs", "UserPrincipalName", "IPAddress"),
                comers("AADServicePrincipalSignInLogs", "ServicePrincipalName", "IPAddress"),
                comers("AADManagedIdentitySignInLogs", "ServicePrincipalName", "IPAddress")))
        + """
        | where ipv4_is_in_any_range(Address, Ranges4) or ipv6_is_in_any_range(Address, Ranges6)
        | summarize Records = count(), First = min(Time), Last = max(Time) by Who, Log, Address
        | sort by Records desc
        """;
  }

  private static String comers(String table, String who, String address) {
    return """
    %1$s
    | where TimeGenerated between (From .. To)
    | project Time = TimeGenerated, Log = '%1$s', Who = %2$s, Address = %3$s
    """
        .formatted(table, who, address);
  }

  private static String newAddresses() {
    return "let Before = From - 30d;\nlet All = materialize("
        + everywhere("Before").strip()
        + """
        );
        All
        | where Time >= From and isnotempty(Address)
        | join kind=leftanti (All | where Time < From | distinct Address) on Address
        | sort by Time asc
        """;
  }
}
