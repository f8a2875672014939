package io.keytrail.sources.azure;

import io.keytrail.sources.fields.Fields;
import java.util.Locale;
import java.util.Set;

/**
 * What a Microsoft record is, told by its top-level members. Explicit names come first (the table,
 * the diagnostic category), then the members that only one kind has.
 */
enum AzureRecordKind {
  ACTIVITY,
  SIGN_IN,
  ENTRA_AUDIT,
  M365_AUDIT,
  /** An audit event of Key Vault. */
  KEY_VAULT,
  /** A read, write or delete in a storage account. */
  STORAGE,
  /** A sign-in to a container registry, or what was done with an image. */
  REGISTRY,
  /** An Azure log of another kind. */
  OTHER_LOG,
  /** Not Microsoft's. */
  FOREIGN;

  private static final Set<String> SIGN_IN_NAMES =
      Set.of(
          "signinlogs",
          "noninteractiveusersigninlogs",
          "serviceprincipalsigninlogs",
          "managedidentitysigninlogs",
          "microsoftserviceprincipalsigninlogs",
          "adfssigninlogs",
          "aadnoninteractiveusersigninlogs",
          "aadserviceprincipalsigninlogs",
          "aadmanagedidentitysigninlogs");
  private static final Set<String> ACTIVITY_CATEGORIES =
      Set.of(
          "administrative",
          "action",
          "write",
          "delete",
          "alert",
          "autoscale",
          "policy",
          "recommendation",
          "resourcehealth",
          "security",
          "servicehealth");

  static AzureRecordKind of(Fields top) {
    if (RiskDetections.recognises(top)) {
      return FOREIGN; // What another tool says, and so read with the findings.
    }
    if (isM365(top)) {
      return M365_AUDIT;
    }
    String table = top.text("type").toLowerCase(Locale.ROOT);
    String category = top.label("category").toLowerCase(Locale.ROOT);
    if (category.equals("networksecuritygroupflowevent") || category.equals("flowlogflowevent")) {
      return FOREIGN; // Measured, and so read with the flows.
    }
    if (SIGN_IN_NAMES.contains(table) || SIGN_IN_NAMES.contains(category)) {
      return SIGN_IN;
    }
    if (table.equals("azureactivity")) {
      return ACTIVITY;
    }
    if (category.equals("auditlogs") || isEntraAudit(top, table)) {
      return ENTRA_AUDIT;
    }
    if (KeyVaultRecords.recognises(top, table, category)) {
      return KEY_VAULT;
    }
    if (StorageRecords.recognises(table, category)) {
      return STORAGE;
    }
    if (RegistryRecords.recognises(table, category)) {
      return REGISTRY;
    }
    if (OtherAzureLogs.isNamed(top, table, category)) {
      return OTHER_LOG;
    }
    if (isEntraResource(top)) {
      return ofEntraResource(top);
    }
    if (isActivity(top, category)) {
      return ACTIVITY;
    }
    if (isSignIn(top)) {
      return SIGN_IN;
    }
    return OtherAzureLogs.isResourceLog(top) ? OTHER_LOG : FOREIGN;
  }

  private static boolean isM365(Fields top) {
    if (top.has("auditdata")) {
      return top.has("operation", "operations", "recordtype", "auditlogrecordtype", "creationdate");
    }
    boolean record = top.has("creationtime") && top.has("recordtype", "workload");
    return top.has("operation") && (record || top.has("officeworkload"));
  }

  private static boolean isEntraAudit(Fields top, String table) {
    if (top.has("riskeventtype", "risktype")) {
      return false;
    }
    boolean named = top.has("activitydisplayname", "operationname");
    boolean row = top.has("initiatedby", "aadoperationtype") || table.equals("auditlogs");
    if (named && row && top.has("targetresources", "activitydatetime", "loggedbyservice")) {
      return true;
    }
    // The portal's CSV: "Date (UTC)", "Activity", "ActorType", …
    return top.has("dateutc", "date") && top.has("activity") && top.has("actortype");
  }

  private static boolean isEntraResource(Fields top) {
    return top.text("resourceid").toLowerCase(Locale.ROOT).contains("microsoft.aadiam");
  }

  private static AzureRecordKind ofEntraResource(Fields top) {
    if (top.label("operationname").equalsIgnoreCase("Sign-in activity")) {
      return SIGN_IN;
    }
    Fields properties = top.object("properties");
    boolean audit = properties.has("activitydisplayname", "initiatedby");
    return audit && !properties.has("riskeventtype") ? ENTRA_AUDIT : OTHER_LOG;
  }

  private static boolean isActivity(Fields top, String category) {
    if (top.has("operationnamevalue", "activitystatusvalue")) {
      return true;
    }
    if (!top.has("operationname")) {
      return false;
    }
    boolean restOrTable =
        top.has("eventdataid", "activitystatus", "eventinitiatedby")
            || (top.has("eventtimestamp") && top.has("resourceid", "authorization", "claims"));
    boolean located =
        top.has("resourceid", "correlationid") || top.label("operationname").indexOf('/') > 0;
    return restOrTable || (located && ACTIVITY_CATEGORIES.contains(category));
  }

  private static boolean isSignIn(Fields top) {
    boolean who =
        top.has("userprincipalname", "userid", "serviceprincipalid", "serviceprincipalname");
    boolean where =
        top.has("appdisplayname", "resourcedisplayname", "clientappused", "signineventtypes");
    boolean how =
        top.has("conditionalaccessstatus", "signineventtypes", "resulttype", "isinteractive");
    if (top.has("createddatetime", "timegenerated") && who && where && how) {
      return true;
    }
    // The portal's CSV: "Date (UTC)", "Request ID", "Application", "Sign-in error code", …
    return top.has("dateutc", "date")
        && top.has("requestid")
        && top.has("application", "signinerrorcode", "serviceprincipalid");
  }
}
