package io.keytrail.sources.azure;

import io.keytrail.sources.fields.Fields;

/** Which records are risk detections of Entra ID Protection. Stateless and thread-safe. */
public final class RiskDetections {
  private RiskDetections() {}

  /** Whether it is one, as Graph, a diagnostic setting or Log Analytics writes it. */
  public static boolean recognises(Fields top) {
    Fields properties = top.object("properties");
    Fields body = properties.isEmpty() ? top : properties;
    return body.has("riskeventtype", "risktype")
        && body.has("detecteddatetime", "activitydatetime")
        && body.has("riskstate", "risklevel", "riskdetail");
  }
}
