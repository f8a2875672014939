package io.keytrail.app.report;

import io.keytrail.app.terminal.TerminalText;
import io.keytrail.detection.guidance.pivot.PivotQueries;
import io.keytrail.detection.guidance.pivot.PivotQuery;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.Reason;
import io.keytrail.model.incident.ReverseName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident as the report shows it: every text made safe to read and cut to a length that keeps
 * the page whole.
 */
public record IncidentSection(
    String id,
    String severity,
    String severityWord,
    String score,
    String title,
    List<String> principals,
    List<String> credentials,
    String first,
    String last,
    String detectedAt,
    String lastLegitimate,
    List<Network> networks,
    List<String> story,
    TimelinePicture timeline,
    List<SeriesPicture> series,
    List<ReasonRow> reasons,
    List<String> techniques,
    List<EventRow> events,
    int eventsOmitted,
    List<LineageRow> lineage,
    int lineageOmitted,
    List<ResourceRow> resources,
    int resourcesOmitted,
    List<String> blindSpots,
    List<String> nextSteps,
    List<PivotQuery> queries) {
  private static final int LONG_TEXT = 600;
  private static final int ACTIONS_NAMED = 4;

  /** Steps below the root that the page still indents. */
  private static final int DEEPEST_SHOWN = 6;

  /** A row of the network table. */
  public record Network(
      String address,
      String description,
      String knownBad,
      String reverse,
      int events,
      String first,
      String last) {}

  /**
   * A row of the reasons.
   *
   * @param share width of its bar in per cent of the weightiest
   * @param restsOn the calls it rests on
   * @param normal what was normal before
   */
  public record ReasonRow(
      String points,
      int share,
      String layer,
      String detection,
      String text,
      int count,
      String restsOn,
      String normal,
      List<String> weighing) {
    private static final int WEIGHTY = 15;

    /** Whether there is anything to be said besides its text. */
    public boolean explained() {
      return !restsOn.isEmpty() || !normal.isEmpty() || !weighing.isEmpty();
    }

    /** Whether it is so much of the whole that its explanation is shown unasked. */
    public boolean weighty() {
      return share >= WEIGHTY;
    }
  }

  /** A row of the evidence. */
  public record EventRow(
      String time,
      String action,
      String service,
      String region,
      String address,
      String outcome,
      String targets,
      String place,
      String detections,
      boolean evidence) {}

  static IncidentSection of(Incident incident, CredentialNames names) {
    double most = incident.reasons().stream().mapToDouble(Reason::points).max().orElse(1);
    return new IncidentSection(
        incident.id(),
        incident.severity().name(),
        incident.severity().word(),
        number(incident.score()),
        safe(incident.title()),
        incident.principals().stream().map(Principal::name).map(IncidentSection::safe).toList(),
        incident.credentials().stream().map(c -> credential(c, names)).toList(),
        ReportTime.full(incident.firstEvent()),
        ReportTime.full(incident.lastEvent()),
        detectedAt(incident),
        lastLegitimate(incident),
        incident.networks().stream().map(IncidentSection::network).toList(),
        Stream.concat(
                StandingText.of(incident, ReportTime::full).stream(), incident.story().stream())
            .map(IncidentSection::safe)
            .toList(),
        TimelinePicture.of(incident),
        SeriesPicture.of(incident),
        incident.reasons().stream().map(reason -> reason(incident, reason, most)).toList(),
        incident.techniques(),
        incident.events().stream().map(IncidentSection::event).toList(),
        incident.eventsOmitted(),
        lineage(incident, names),
        incident.lineage().omitted(),
        resources(incident),
        incident.resources().omitted(),
        incident.blindSpots().stream().map(IncidentSection::safe).toList(),
        incident.nextSteps().stream().map(IncidentSection::safe).toList(),
        PivotQueries.of(incident, names.inQueries()));
  }

  private static List<LineageRow> lineage(Incident incident, CredentialNames names) {
    return LineageRow.of(incident.lineage(), names, ReportTime::full).stream()
        .map(row ->
            new LineageRow(
                Math.min(row.depth(), DEEPEST_SHOWN),
                safe(row.what()),
                safe(row.origin()),
                row.use(),
                row.usable(),
                safe(row.why()),
                row.alive()))
        .toList();
  }

  private static List<ResourceRow> resources(Incident incident) {
    return ResourceRow.of(incident.resources(), ReportTime::full).stream()
        .map(row ->
            new ResourceRow(
                safe(row.what()),
                safe(row.done()),
                safe(row.owner()),
                row.recorded(),
                row.differences().stream().map(IncidentSection::safe).toList()))
        .toList();
  }

  private static String detectedAt(Incident incident) {
    Instant detectedAt = incident.detectedAt();
    return detectedAt == null ? "" : ReportTime.full(detectedAt);
  }

  private static String lastLegitimate(Incident incident) {
    LastLegitimate last = incident.lastLegitimate();
    return last == null ? "" : safe(last.text());
  }

  private static String credential(Credential credential, CredentialNames names) {
    return safe(names.shown(credential)) + " (" + credential.kind().label() + ")";
  }

  private static Network network(NetworkSeen seen) {
    return new Network(
        safe(seen.address()),
        safe(seen.description()),
        safe(seen.facts().knownBad()),
        reverse(seen.reverse()),
        seen.events(),
        ReportTime.full(seen.first()),
        ReportTime.full(seen.last()));
  }

  private static String reverse(@Nullable ReverseName reverse) {
    if (reverse == null) {
      return "";
    }
    String at = " (asked " + ReportTime.full(reverse.askedAt()) + ")";
    return switch (reverse.state()) {
      case FOUND -> "calls itself " + safe(reverse.name()) + at;
      case NONE -> "has no name" + at;
      case UNANSWERED -> "no answer to whose it is" + at;
    };
  }

  private static ReasonRow reason(Incident incident, Reason reason, double most) {
    int share = most <= 0 ? 0 : (int) Math.round(100 * Math.max(0, reason.points()) / most);
    return new ReasonRow(
        String.format(Locale.ROOT, "%+.1f", reason.points()),
        share,
        reason.layer().label(),
        safe(reason.detection()),
        safe(reason.text()),
        reason.count(),
        calls(incident.evidenceOf(reason)),
        safe(reason.normal()),
        reason.weighing().stream().map(IncidentSection::safe).toList());
  }

  private static String calls(List<IncidentEvent> events) {
    if (events.isEmpty()) {
      return "";
    }
    List<String> actions = events.stream().map(event -> event.event().action()).distinct().toList();
    String named =
        actions.stream()
            .limit(ACTIONS_NAMED)
            .map(IncidentSection::safe)
            .collect(Collectors.joining(", "));
    String first = ReportTime.full(events.getFirst().event().time());
    String last = ReportTime.full(events.getLast().event().time());
    return (events.size() == 1 ? "1 call" : events.size() + " calls")
        + ": "
        + named
        + (actions.size() > ACTIONS_NAMED ? ", …" : "")
        + ", "
        + (first.equals(last) ? first : first + " to " + last);
  }

  private static EventRow event(IncidentEvent shown) {
    EventTrace event = shown.event();
    List<String> targets = new ArrayList<>();
    event.targets().forEach(target -> targets.add(safe(target.name())));
    String error = event.outcome().errorCode();
    return new EventRow(
        ReportTime.full(event.time()),
        safe(event.action()),
        safe(event.service()),
        safe(event.region()),
        safe(event.origin().address()),
        error.isEmpty()
            ? event.outcome().status().label()
            : event.outcome().status().label() + ": " + safe(error),
        String.join(", ", targets),
        safe(event.provenance().file()) + " #" + event.provenance().record(),
        String.join(", ", shown.detections()),
        shown.role() == IncidentEvent.Role.EVIDENCE);
  }

  private static String number(double score) {
    return String.format(Locale.ROOT, "%.0f", score);
  }

  private static String safe(String text) {
    return TerminalText.safe(text, LONG_TEXT);
  }

  /** Whether it would wake somebody. */
  public boolean paging() {
    return Severity.valueOf(severity).paging();
  }
}
