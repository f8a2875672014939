package io.keytrail.sources.findings;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.azure.AzureCallers;
import io.keytrail.sources.fields.CallerAddress;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;
import java.util.List;

/**
 * Risk detections of Entra ID Protection for users and for applications: Graph objects ({@code
 * riskDetection}, {@code servicePrincipalRiskDetection}), diagnostic records with the detection
 * under {@code properties}, and the columns of Log Analytics. Source: Graph reference,
 * "riskDetection resource type" and "servicePrincipalRiskDetection resource type".
 *
 * <p>A detection keeps its id when its state changes; all its copies are one event at the time of
 * what was risky.
 */
final class RiskDetectionFindings {
  private static final String SERVICE = "Entra ID Protection";

  private final AzureCallers callers = new AzureCallers();

  NormalizeResult normalize(RawRecord record, Fields top) {
    Fields properties = top.object("properties");
    Fields body = properties.isEmpty() ? top : properties;
    switch (body.text("riskstate")) {
      case "dismissed" -> {
        return new Ignored("entra-risk-dismissed");
      }
      case "remediated" -> {
        return new Ignored("entra-risk-remediated");
      }
      case "confirmedSafe" -> {
        return new Ignored("entra-risk-confirmed-safe");
      }
      default -> {
        // At risk, confirmed, or not judged yet.
      }
    }
    Instant time = EventTimes.first(body, "activitydatetime", "detecteddatetime");
    if (time == null) {
      return new Rejected("the Entra risk detection has no readable time");
    }
    String id = body.text("id");
    String tenant = callers.shared(tenant(top, body));
    return new Accepted(
        new ActivityEvent(
            id.isEmpty()
                ? Fingerprint.of(record.document().json())
                : Fingerprint.of("entra-risk", id),
            id,
            time,
            LogKind.ENTRA_RISK,
            tenant,
            "",
            SERVICE,
            callers.shared(body.text("riskeventtype", "risktype")),
            Access.UNKNOWN,
            actor(body, tenant),
            new Origin(
                callers.shared(CallerAddress.of(body.text("ipaddress"))),
                callers.shared(userAgent(body))),
            Outcome.SUCCESS,
            List.of(),
            record));
  }

  /** Log Analytics' TenantId is a workspace, not a tenant. */
  private static String tenant(Fields top, Fields body) {
    String tenant = body.text("hometenantid", "resourcetenantid");
    return tenant.isEmpty() && !top.has("timegenerated") ? top.text("tenantid") : tenant;
  }

  private Actor actor(Fields body, String tenant) {
    if (body.has("serviceprincipalid", "appid")) {
      List<JsonSlice> keys = body.list("keyids");
      return callers.application(
          tenant,
          body.text("appid"),
          body.text("serviceprincipalid"),
          body.text("serviceprincipaldisplayname"),
          // Of several keys it is not told which one is meant.
          keys.size() == 1 ? keys.getFirst().text() : "");
    }
    return callers.user(tenant, body.text("userprincipalname"), body.text("userid"));
  }

  private static String userAgent(Fields body) {
    for (Fields pair : body.objects("additionalinfo")) {
      if (pair.text("key").equalsIgnoreCase("userAgent")) {
        return pair.verbatim("value");
      }
    }
    return "";
  }
}
