package io.keytrail.model.codec;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.Reason;
import io.keytrail.model.incident.ReverseName;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An incident. What is written without redaction is read back equal, apart from points and scores,
 * which are kept to hundredths.
 */
public final class IncidentJson {
  private IncidentJson() {}

  /** The whole incident on one line, as the store keeps it. */
  public static byte[] canonical(Incident incident) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes, JsonWriter.Layout.LINES)) {
      json.object(() -> writeMembers(incident, json, Redaction.NONE));
    }
    return bytes.toByteArray();
  }

  public static void writeMembers(Incident incident, JsonWriter json, Redaction redaction) {
    json.text("id", incident.id());
    json.text("severity", incident.severity().name());
    json.text("severityWord", incident.severity().word());
    json.flag("paging", incident.paging());
    json.texts("labels", incident.labels());
    Closing closing = incident.closing();
    if (closing != null) {
      json.object("closing", () -> writeClosing(closing, json));
    }
    json.decimal("score", incident.score());
    json.text("provider", incident.provider().label());
    json.text("title", redaction.text(incident.title()));
    json.texts("principals", incident.principals().stream().map(Principal::name).toList());
    json.objects(
        "principalDetails",
        incident.principals(),
        principal -> writePrincipal(principal, json, redaction));
    json.objects(
        "credentials",
        incident.credentials(),
        credential -> ActorJson.writeCredential(credential, json, redaction));
    json.time("firstEvent", incident.firstEvent());
    json.time("lastEvent", incident.lastEvent());
    json.time("detectedAt", incident.detectedAt());
    json.objects("networks", incident.networks(), network -> writeNetwork(network, json));
    json.texts("story", redaction.texts(incident.story()));
    json.objects("reasons", incident.reasons(), reason -> writeReason(reason, json, redaction));
    json.texts("techniques", incident.techniques());
    json.objects("events", incident.events(), event -> writeEvent(event, json, redaction));
    json.number("eventsOmitted", incident.eventsOmitted());
    LineageJson.write(incident.lineage(), json, redaction);
    ResourcesJson.write(incident.resources(), json, redaction);
    json.texts("blindSpots", redaction.texts(incident.blindSpots()));
    json.texts("nextSteps", redaction.texts(incident.nextSteps()));
    LastLegitimate last = incident.lastLegitimate();
    if (last != null) {
      json.object("lastLegitimate", () -> writeLast(last, json, redaction));
    }
  }

  private static void writeLast(LastLegitimate last, JsonWriter json, Redaction redaction) {
    json.text("text", redaction.text(last.text()));
    json.number("usualDays", last.usualDays());
    json.number("activeDays", last.activeDays());
    json.time("evidenceAfter", last.evidenceAfter());
    json.number("callsBeside", last.callsBeside());
    json.time("lastBeside", last.lastBeside());
    json.object("call", () -> EventTraceJson.writeMembers(last.call(), json, redaction));
  }

  private static void writeClosing(Closing closing, JsonWriter json) {
    json.text("verdict", closing.verdict().label());
    json.time("at", closing.at());
    json.time("until", closing.until());
    json.text("note", closing.note());
    json.flag("reopened", closing.reopened());
  }

  private static void writePrincipal(Principal principal, JsonWriter json, Redaction redaction) {
    json.text("name", principal.name());
    json.text("provider", principal.provider().label());
    json.text("kind", principal.kind().label());
    json.text("account", principal.account());
    json.text("key", redaction.text(principal.key()));
  }

  private static void writeNetwork(NetworkSeen network, JsonWriter json) {
    json.text("address", network.address());
    json.text("description", network.description());
    json.number("events", network.events());
    json.time("first", network.first());
    json.time("last", network.last());
    NetworkSeen.Facts facts = network.facts();
    json.number("asn", facts.asn());
    json.text("owner", facts.owner());
    json.text("country", facts.country());
    json.text("kind", facts.kind());
    json.flag("trusted", facts.trusted());
    json.text("knownBad", facts.knownBad());
    ReverseName reverse = network.reverse();
    if (reverse != null) {
      json.object(
          "reverseName",
          () -> {
            json.text("name", reverse.name());
            json.text("state", reverse.state().label());
            json.time("askedAt", reverse.askedAt());
          });
    }
  }

  private static void writeReason(Reason reason, JsonWriter json, Redaction redaction) {
    json.text("detection", reason.detection());
    json.text("layer", reason.layer().label());
    json.decimal("points", reason.points());
    json.number("count", reason.count());
    json.text("text", redaction.text(reason.text()));
    json.text("normal", redaction.text(reason.normal()));
    SeriesJson.write(reason.series(), json, redaction);
    json.texts("weighing", redaction.texts(reason.weighing()));
    json.texts("techniques", reason.techniques());
  }

  /** An event of an incident. */
  public static void writeEvent(IncidentEvent event, JsonWriter json, Redaction redaction) {
    json.text("role", event.role().label());
    json.texts("detections", event.detections());
    EventTraceJson.writeMembers(event.event(), json, redaction);
  }

  /**
   * Reads what {@link #canonical} wrote.
   *
   * @throws MalformedDocument if it is something else
   */
  public static Incident read(byte[] canonical) {
    try {
      return read(JsonSlice.parse(canonical));
    } catch (MalformedJson e) {
      throw new MalformedDocument("an incident is no JSON: " + e.getMessage());
    }
  }

  private static Incident read(JsonSlice json) {
    return new Incident(
        json.textAt("id"),
        Labels.severity(json.textAt("severity")),
        Members.decimal(json, "score"),
        Labels.provider(json.textAt("provider")),
        json.textAt("title"),
        Members.list(json, "principalDetails", IncidentJson::readPrincipal),
        Members.list(json, "credentials", ActorJson::readCredential),
        Members.time(json, "firstEvent"),
        Members.time(json, "lastEvent"),
        Members.timeOrNull(json, "detectedAt"),
        Members.list(json, "networks", IncidentJson::readNetwork),
        Members.texts(json, "story"),
        Members.list(json, "reasons", IncidentJson::readReason),
        Members.texts(json, "techniques"),
        Members.list(json, "events", IncidentJson::readEvent),
        Members.integer(json, "eventsOmitted"),
        LineageJson.read(json),
        Members.texts(json, "blindSpots"),
        Members.texts(json, "nextSteps"),
        readLast(json.get("lastLegitimate")),
        Members.texts(json, "labels"),
        readClosing(json.get("closing")),
        ResourcesJson.read(json));
  }

  private static @Nullable LastLegitimate readLast(@Nullable JsonSlice json) {
    if (json == null) {
      return null;
    }
    JsonSlice call = json.get("call");
    if (call == null) {
      throw new MalformedDocument("\"call\" of \"lastLegitimate\" is missing");
    }
    return new LastLegitimate(
        EventTraceJson.read(call),
        json.textAt("text"),
        Members.integer(json, "usualDays"),
        Members.integer(json, "activeDays"),
        Members.time(json, "evidenceAfter"),
        Members.integer(json, "callsBeside"),
        Members.timeOrNull(json, "lastBeside"));
  }

  private static @Nullable Closing readClosing(@Nullable JsonSlice json) {
    return json == null
        ? null
        : new Closing(
            Labels.decision(json.textAt("verdict")),
            Members.time(json, "at"),
            Members.time(json, "until"),
            json.textAt("note"),
            json.textAt("reopened").equals("true"));
  }

  private static Principal readPrincipal(JsonSlice json) {
    return new Principal(
        Labels.provider(json.textAt("provider")),
        Labels.principalKind(json.textAt("kind")),
        json.textAt("account"),
        json.textAt("name"),
        json.textAt("key"));
  }

  private static NetworkSeen readNetwork(JsonSlice json) {
    return new NetworkSeen(
        json.textAt("address"),
        json.textAt("description"),
        Members.integer(json, "events"),
        Members.time(json, "first"),
        Members.time(json, "last"),
        readFacts(json),
        readReverse(json.get("reverseName")));
  }

  /** What was kept before these were told apart has none of them. */
  private static NetworkSeen.Facts readFacts(JsonSlice json) {
    return json.get("kind") == null
        ? NetworkSeen.Facts.UNKNOWN
        : new NetworkSeen.Facts(
            Members.number(json, "asn"),
            json.textAt("owner"),
            json.textAt("country"),
            json.textAt("kind"),
            json.textAt("trusted").equals("true"),
            json.textAt("knownBad"));
  }

  private static @Nullable ReverseName readReverse(@Nullable JsonSlice json) {
    return json == null
        ? null
        : new ReverseName(
            json.textAt("name"),
            Labels.reverseState(json.textAt("state")),
            Members.time(json, "askedAt"));
  }

  private static Reason readReason(JsonSlice json) {
    return new Reason(
        json.textAt("detection"),
        Labels.layer(json.textAt("layer")),
        Members.decimal(json, "points"),
        Members.integer(json, "count"),
        json.textAt("text"),
        json.textAt("normal"),
        SeriesJson.read(json.get("series")),
        Members.texts(json, "weighing"),
        Members.texts(json, "techniques"));
  }

  private static IncidentEvent readEvent(JsonSlice json) {
    return new IncidentEvent(
        EventTraceJson.read(json),
        Labels.role(json.textAt("role")),
        Members.texts(json, "detections"));
  }
}
