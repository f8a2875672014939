package io.keytrail.model.codec;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import io.keytrail.model.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/** The acting side of an event: the principal's name as {@code principal}, the rest beside it. */
final class ActorJson {
  private ActorJson() {}

  static void writeMembers(Actor actor, JsonWriter json, Redaction redaction) {
    Principal principal = actor.principal();
    json.text("principal", principal.name());
    json.text("principalKind", principal.kind().label());
    json.text("principalAccount", principal.account());
    json.text("principalKey", redaction.text(principal.key()));
    Credential credential = actor.credential();
    if (credential != null) {
      json.object("credential", () -> writeCredential(credential, json, redaction));
    }
    Session session = actor.session();
    if (session != null) {
      json.object("session", () -> writeSession(session, json, redaction));
    }
    json.text("invokedBy", actor.invokedBy());
    json.flag("serviceMade", actor.serviceMade());
  }

  static void writeCredential(Credential credential, JsonWriter json, Redaction redaction) {
    json.text("id", redaction.id(credential));
    json.text("kind", credential.kind().label());
  }

  static Credential readCredential(JsonSlice json) {
    return new Credential(Labels.credentialKind(json.textAt("kind")), json.textAt("id"));
  }

  private static void writeSession(Session session, JsonWriter json, Redaction redaction) {
    json.text("name", redaction.text(session.name()));
    json.text("issuer", session.issuer());
    json.text("sourceIdentity", session.sourceIdentity());
    json.text("platform", session.platform());
    Boolean multiFactor = session.multiFactor();
    if (multiFactor != null) {
      json.flag("multiFactor", multiFactor);
    }
    if (!session.delegation().isEmpty()) {
      json.texts("delegation", session.delegation());
    }
  }

  static Actor read(JsonSlice json, Provider provider) {
    Principal principal =
        new Principal(
            provider,
            Labels.principalKind(json.textAt("principalKind")),
            json.textAt("principalAccount"),
            json.textAt("principal"),
            json.textAt("principalKey"));
    JsonSlice credential = json.get("credential");
    return new Actor(
        principal,
        credential == null ? null : readCredential(credential),
        readSession(json.get("session")),
        json.textAt("invokedBy"));
  }

  private static @Nullable Session readSession(@Nullable JsonSlice json) {
    if (json == null) {
      return null;
    }
    JsonSlice multiFactor = json.get("multiFactor");
    return new Session(
        json.textAt("name"),
        json.textAt("issuer"),
        json.textAt("sourceIdentity"),
        json.textAt("platform"),
        multiFactor == null ? null : multiFactor.text().equals("true"),
        Members.texts(json, "delegation"));
  }
}
