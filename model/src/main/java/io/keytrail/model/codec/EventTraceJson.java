package io.keytrail.model.codec;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.json.JsonSlice;
import java.util.List;

/** An event as findings and incidents keep it. */
final class EventTraceJson {
  private EventTraceJson() {}

  static void writeMembers(EventTrace event, JsonWriter json, Redaction redaction) {
    json.text("id", event.id());
    json.time("time", event.time());
    json.text("action", event.action());
    json.text("file", event.provenance().file());
    json.number("record", event.provenance().record());
    json.text("log", event.log().label());
    json.text("account", event.account());
    json.text("region", event.region());
    json.text("service", event.service());
    json.text("outcome", event.outcome().status().label());
    json.text("error", event.outcome().errorCode());
    json.text("address", event.origin().address());
    json.text("userAgent", redaction.text(event.origin().userAgent()));
    ActorJson.writeMembers(event.actor(), json, redaction);
    writeTargets(event.targets(), json, redaction);
    json.text("fingerprint", FingerprintJson.text(event.fingerprint()));
  }

  static void writeTargets(List<ResourceRef> targets, JsonWriter json, Redaction redaction) {
    json.objects(
        "targets",
        targets,
        target -> {
          json.text("type", target.type());
          json.text("name", redaction.text(target.name()));
        });
  }

  static EventTrace read(JsonSlice json) {
    var log = Labels.logKind(json.textAt("log"));
    Actor actor = ActorJson.read(json, log.provider());
    return new EventTrace(
        FingerprintJson.read(json.textAt("fingerprint")),
        json.textAt("id"),
        Members.time(json, "time"),
        log,
        json.textAt("account"),
        json.textAt("region"),
        json.textAt("service"),
        json.textAt("action"),
        actor,
        new Origin(json.textAt("address"), json.textAt("userAgent")),
        new Outcome(Labels.status(json.textAt("outcome")), json.textAt("error")),
        Members.list(json, "targets", t -> new ResourceRef(t.textAt("type"), t.textAt("name"))),
        new Provenance(json.textAt("file"), Members.number(json, "record")));
  }
}
