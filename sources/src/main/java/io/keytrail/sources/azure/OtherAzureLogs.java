package io.keytrail.sources.azure;

import io.keytrail.sources.fields.Fields;
import java.util.Locale;
import java.util.Map;

/** Azure logs that are no activity in the sense of this package, named for the coverage. */
final class OtherAzureLogs {
  private static final String RESOURCE_LOG = "azure-resource-log";
  private static final String RISK = "entra-risk";
  private static final String FLOW = "azure-flow";

  /** By diagnostic category or Log Analytics table, in lower case. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("riskyusers", RISK),
          Map.entry("userriskevents", RISK),
          Map.entry("riskdetection", RISK),
          Map.entry("riskyserviceprincipals", RISK),
          Map.entry("serviceprincipalriskevents", RISK),
          Map.entry("aadriskyusers", RISK),
          Map.entry("aaduserriskevents", RISK),
          Map.entry("aadriskyserviceprincipals", RISK),
          Map.entry("aadserviceprincipalriskevents", RISK),
          Map.entry("provisioninglogs", "entra-provisioning"),
          Map.entry("aadprovisioninglogs", "entra-provisioning"),
          Map.entry("microsoftgraphactivitylogs", "graph-activity"),
          Map.entry("azurenetworkanalytics_cl", FLOW),
          Map.entry("ntanetanalytics", FLOW),
          Map.entry("kube-audit", "azure-kubernetes"),
          Map.entry("kube-audit-admin", "azure-kubernetes"),
          Map.entry("aksaudit", "azure-kubernetes"),
          Map.entry("aksauditadmin", "azure-kubernetes"),
          Map.entry("azurediagnostics", RESOURCE_LOG));

  private OtherAzureLogs() {}

  /** Whether the table, the category or the members of a risk or flow record name such a log. */
  static boolean isNamed(Fields top, String table, String category) {
    return NAMED.containsKey(table) || NAMED.containsKey(category) || isRisk(top) || isFlow(top);
  }

  /** Whether it has the frame that every resource log shares. */
  static boolean isResourceLog(Fields top) {
    return top.has("category") && top.text("resourceid").startsWith("/");
  }

  static String label(Fields top) {
    String category = top.label("category").toLowerCase(Locale.ROOT);
    String named = NAMED.get(category);
    if (named == null) {
      named = NAMED.get(top.text("type").toLowerCase(Locale.ROOT));
    }
    if (named != null) {
      return named;
    }
    if (isRisk(top)) {
      return RISK;
    }
    return isFlow(top) ? FLOW : RESOURCE_LOG;
  }

  private static boolean isRisk(Fields top) {
    return top.has("riskeventtype", "risktype") && top.has("detecteddatetime", "activitydatetime");
  }

  private static boolean isFlow(Fields top) {
    return top.has("flowtypes", "flowtype", "flowrecords")
        && top.has("flowdirections", "flowdirection", "macaddress");
  }
}
