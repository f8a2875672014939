package io.keytrail.sources.envelopes;

/**
 * Records of other services that lie beside audit logs: named, so that they count as understood.
 */
final class OtherTelemetry {
  private OtherTelemetry() {}

  static boolean open(Letter letter, Contents contents) {
    String kind = kindOf(letter);
    if (kind.isEmpty()) {
      return false;
    }
    contents.ignored(kind);
    return true;
  }

  private static String kindOf(Letter letter) {
    if (letter.hasAny("configurationItems", "configurationItem", "configurationItemDiff")
        || letter.has("configSnapshotId")) {
      return "aws-config";
    }
    if (letter.has("query_name", "query_type")) {
      return "dns-query";
    }
    if (letter.hasAny("webaclId")) {
      return "waf";
    }
    return letter.has("firewall_name", "event_timestamp") ? "network-firewall" : "";
  }
}
