package io.keytrail.model.codec;

import io.keytrail.model.event.ActionKind;
import io.keytrail.model.event.ActivityEvent;
import java.util.Locale;

/** A normalised event, as {@code normalize} prints it for people who test parsers or feed tools. */
public final class ActivityEventJson {
  private ActivityEventJson() {}

  public static void writeMembers(ActivityEvent event, JsonWriter json, Redaction redaction) {
    json.text("id", event.id());
    json.time("time", event.time());
    json.text("provider", event.log().provider().label());
    json.text("log", event.log().label());
    json.text("account", event.account());
    json.text("region", event.region());
    json.text("service", event.service());
    json.text("action", event.action());
    json.text("access", event.access().name().toLowerCase(Locale.ROOT));
    json.text("actionKind", ActionKind.of(event).label());
    json.text("outcome", event.outcome().status().label());
    json.text("error", event.outcome().errorCode());
    ActorJson.writeMembers(event.actor(), json, redaction);
    json.text("address", event.origin().address());
    json.text("userAgent", redaction.text(event.origin().userAgent()));
    EventTraceJson.writeTargets(event.targets(), json, redaction);
    EffectsJson.writeMembers(event.effects(), json, redaction);
    json.text("fingerprint", FingerprintJson.text(event.fingerprint()));
    json.text("file", event.record().provenance().file());
    json.number("record", event.record().provenance().record());
  }
}
