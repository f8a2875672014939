package io.keytrail.model.codec;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;

/** What a call left behind; members that would be empty are left out, as they nearly always are. */
final class EffectsJson {
  private EffectsJson() {}

  static void writeMembers(Effects effects, JsonWriter json, Redaction redaction) {
    if (!effects.issued().isEmpty()) {
      json.objects("issued", effects.issued(), issued -> writeIssued(issued, json, redaction));
    }
    if (!effects.revoked().isEmpty()) {
      json.objects("revoked", effects.revoked(), gone -> writeRevoked(gone, json, redaction));
    }
    if (effects.bytes() > 0) {
      json.number("bytesOut", effects.bytes());
    }
    if (!effects.sharedId().isEmpty()) {
      json.text("sharedId", effects.sharedId());
    }
    ResourceState state = effects.state();
    if (state != null) {
      ResourcesJson.writeState(state, json, redaction);
    }
  }

  private static void writeIssued(Issuance issued, JsonWriter json, Redaction redaction) {
    json.text("kind", issued.kind().label());
    json.text("id", shown(issued.kind(), issued.id(), redaction));
    json.text("holder", redaction.text(issued.holder()));
    if (issued.seconds() > 0) {
      json.number("seconds", issued.seconds());
    }
  }

  private static void writeRevoked(Revocation gone, JsonWriter json, Redaction redaction) {
    json.text("kind", gone.kind().label());
    json.text("id", shown(gone.kind(), gone.id(), redaction));
    json.text("holder", redaction.text(gone.holder()));
    json.text("by", redaction.text(gone.by()));
    json.text("effect", gone.effect().label());
  }

  /** Ids of credentials are masked, names of things are not. */
  static String shown(IssuedKind kind, String id, Redaction redaction) {
    return kind.credential() ? redaction.id(id) : redaction.text(id);
  }
}
