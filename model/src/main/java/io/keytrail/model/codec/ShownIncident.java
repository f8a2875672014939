package io.keytrail.model.codec;

import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.Reason;
import org.jspecify.annotations.Nullable;

/** An incident as a document may show it. */
public final class ShownIncident {
  private ShownIncident() {}

  /**
   * The incident with every text redacted. Credentials and events stay as they are, because their
   * writers mask the ids themselves.
   */
  public static Incident of(Incident incident, Redaction redaction) {
    Redaction knowing = redaction.knowing(incident);
    return new Incident(
        incident.id(),
        incident.severity(),
        incident.score(),
        incident.provider(),
        knowing.text(incident.title()),
        incident.principals(),
        incident.credentials(),
        incident.firstEvent(),
        incident.lastEvent(),
        incident.detectedAt(),
        incident.networks(),
        knowing.texts(incident.story()),
        incident.reasons().stream().map(reason -> of(reason, knowing)).toList(),
        incident.techniques(),
        incident.events(),
        incident.eventsOmitted(),
        LineageJson.shown(incident.lineage(), knowing),
        knowing.texts(incident.blindSpots()),
        knowing.texts(incident.nextSteps()),
        of(incident.lastLegitimate(), knowing),
        incident.labels(),
        incident.closing(),
        ResourcesJson.shown(incident.resources(), knowing));
  }

  private static @Nullable LastLegitimate of(@Nullable LastLegitimate last, Redaction redaction) {
    return last == null
        ? null
        : new LastLegitimate(
            last.call(),
            redaction.text(last.text()),
            last.usualDays(),
            last.activeDays(),
            last.evidenceAfter(),
            last.callsBeside(),
            last.lastBeside());
  }

  private static Reason of(Reason reason, Redaction redaction) {
    return new Reason(
        reason.detection(),
        reason.layer(),
        reason.points(),
        reason.count(),
        redaction.text(reason.text()),
        redaction.text(reason.normal()),
        SeriesJson.shown(reason.series(), redaction),
        redaction.texts(reason.weighing()),
        reason.techniques());
  }
}
