package io.keytrail.sources.gcpaudit;

import io.keytrail.sources.fields.Fields;
import java.util.Locale;

/** What a Google record is, told by its top-level members alone. */
enum GcpRecordKind {
  /** A log entry or table row with an audit payload. */
  AUDIT,
  /** The same under {@code data}, as CloudEvents deliver it. */
  WRAPPED_AUDIT,
  /** An activity of the Admin SDK's reports. */
  WORKSPACE_REPORT,
  /** A log entry of another log. */
  OTHER_LOG,
  /** Not Google's. */
  FOREIGN;

  private static final String AUDIT_LOGS = "cloudaudit.googleapis.com";

  static GcpRecordKind of(Fields top) {
    if (top.has("protopayload", "protopayloadauditlog")) {
      return AUDIT;
    }
    String logName = top.text("logname");
    if (logName.contains("vpc_flows")) {
      return FOREIGN; // Measured, and so read with the flows.
    }
    if (logName.contains("/logs/")) {
      boolean audit = logName.contains(AUDIT_LOGS) || hasAuditMembers(top.object("jsonpayload"));
      return audit ? AUDIT : OTHER_LOG;
    }
    if (top.text("kind").equals("admin#reports#activity")
        || (top.has("events") && top.object("id").has("applicationname"))) {
      return WORKSPACE_REPORT;
    }
    if (top.has("data") && top.object("data").has("protopayload")) {
      return WRAPPED_AUDIT;
    }
    if (top.has("jsonpayload") && hasAuditMembers(top.object("jsonpayload"))) {
      return AUDIT;
    }
    boolean entry =
        top.has("insertid")
            && top.has("resource")
            && top.has("httprequest", "jsonpayload", "textpayload");
    return entry ? OTHER_LOG : FOREIGN;
  }

  private static boolean hasAuditMembers(Fields payload) {
    return payload.has("methodname") && payload.has("authenticationinfo", "servicename");
  }

  /** The coverage's name of a log that is no audit log. */
  static String otherLog(Fields top) {
    String logName = top.text("logname");
    String log = logName.substring(logName.indexOf("/logs/") + 1).toLowerCase(Locale.ROOT);
    if (log.contains("firewall")) {
      return "gcp-firewall";
    }
    if (log.contains("dns_queries")) {
      return "gcp-dns";
    }
    if (log.contains("nat_flows")) {
      return "gcp-nat";
    }
    if (log.contains("threatdetection") || log.contains("securitycenter")) {
      return "gcp-security-finding";
    }
    return log.endsWith("requests") || top.has("httprequest") ? "gcp-requests" : "gcp-other-log";
  }
}
