package io.keytrail.model.codec;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Credential;
import java.util.List;

/** A finding on one line: the event that completed it in full, the others by their ids. */
public final class FindingJson {
  private FindingJson() {}

  public static void writeMembers(Finding finding, JsonWriter json, Redaction redaction) {
    EventTrace trigger = finding.trigger();
    json.text("detection", finding.detection());
    json.text("layer", finding.layer().label());
    json.decimal("points", finding.points());
    json.flag("hard", finding.hard());
    json.text("text", redaction.text(finding.text()));
    json.text("normal", redaction.text(finding.normal()));
    json.text("novelty", finding.novelty().label());
    json.texts("techniques", finding.techniques());
    json.text("eventId", trigger.id());
    json.time("time", trigger.time());
    json.text("log", trigger.log().label());
    json.text("account", trigger.account());
    json.text("region", trigger.region());
    json.text("service", trigger.service());
    json.text("action", trigger.action());
    json.text("outcome", trigger.outcome().status().label());
    json.text("address", trigger.origin().address());
    json.text("principal", trigger.actor().principal().name());
    Credential credential = trigger.actor().credential();
    if (credential != null) {
      json.object("credential", () -> ActorJson.writeCredential(credential, json, redaction));
    }
    json.text("file", trigger.provenance().file());
    json.number("record", trigger.provenance().record());
    List<String> ids = finding.events().stream().map(EventTrace::id).toList();
    json.texts("eventIds", ids);
  }
}
