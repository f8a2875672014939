package io.keytrail.model.codec;

import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.json.JsonSlice;

/** The tree of an incident. */
final class LineageJson {
  private LineageJson() {}

  static void write(CredentialLineage lineage, JsonWriter json, Redaction redaction) {
    json.objects("lineage", lineage.nodes(), node -> writeNode(node, json, redaction));
    json.number("lineageOmitted", lineage.omitted());
  }

  private static void writeNode(CredentialNode node, JsonWriter json, Redaction redaction) {
    json.number("number", node.number());
    if (node.parent() != CredentialNode.NONE) {
      json.number("parent", node.parent());
    }
    json.text("kind", node.kind().label());
    json.text("id", EffectsJson.shown(node.kind(), node.id(), redaction));
    json.text("principal", redaction.text(node.principal()));
    json.text("account", node.account());
    json.text("cameBy", redaction.text(node.cameBy()));
    json.text("eventId", node.eventId());
    json.time("since", node.since());
    json.time("firstUse", node.firstUse());
    json.time("lastUse", node.lastUse());
    json.number("uses", node.uses());
    json.text("usable", node.usable().label());
    json.time("until", node.until());
    json.text("why", redaction.text(node.why()));
  }

  static CredentialLineage read(JsonSlice incident) {
    return new CredentialLineage(
        Members.list(incident, "lineage", LineageJson::readNode),
        incident.get("lineageOmitted") == null ? 0 : Members.integer(incident, "lineageOmitted"));
  }

  private static CredentialNode readNode(JsonSlice json) {
    return new CredentialNode(
        Members.integer(json, "number"),
        json.get("parent") == null ? CredentialNode.NONE : Members.integer(json, "parent"),
        Labels.issuedKind(json.textAt("kind")),
        json.textAt("id"),
        json.textAt("principal"),
        json.textAt("account"),
        json.textAt("cameBy"),
        json.textAt("eventId"),
        Members.timeOrNull(json, "since"),
        Members.timeOrNull(json, "firstUse"),
        Members.timeOrNull(json, "lastUse"),
        Members.number(json, "uses"),
        Labels.usable(json.textAt("usable")),
        Members.timeOrNull(json, "until"),
        json.textAt("why"));
  }

  /** The tree as a document may show it, with every id masked where ids are. */
  static CredentialLineage shown(CredentialLineage lineage, Redaction redaction) {
    return new CredentialLineage(
        lineage.nodes().stream().map(node -> shown(node, redaction)).toList(), lineage.omitted());
  }

  private static CredentialNode shown(CredentialNode node, Redaction redaction) {
    return new CredentialNode(
        node.number(),
        node.parent(),
        node.kind(),
        EffectsJson.shown(node.kind(), node.id(), redaction),
        redaction.text(node.principal()),
        node.account(),
        redaction.text(node.cameBy()),
        node.eventId(),
        node.since(),
        node.firstUse(),
        node.lastUse(),
        node.uses(),
        node.usable(),
        node.until(),
        redaction.text(node.why()));
  }
}
