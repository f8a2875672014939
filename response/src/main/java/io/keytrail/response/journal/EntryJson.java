package io.keytrail.response.journal;

import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.model.codec.Members;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.response.approval.Consent;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.PlanJson;
import io.keytrail.response.plan.PlanReading;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** Entries as they are kept: one JSON object each, the same bytes for the same entry. */
public final class EntryJson {
  private EntryJson() {}

  /** The entry as JSON. */
  public static byte[] write(Entry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes, JsonWriter.Layout.LINES)) {
      json.object(() -> members(entry, json));
    }
    return bytes.toByteArray();
  }

  private static void members(Entry entry, JsonWriter json) {
    switch (entry) {
      case Entry.Planned planned -> {
        json.text("type", "planned");
        json.text("requester", planned.requester());
        json.object("plan", () -> PlanJson.writeMembers(planned.plan(), json, Redaction.NONE));
      }
      case Entry.Seen seen -> {
        json.text("type", "seen");
        write("states", seen.states(), json);
      }
      case Entry.Agreed agreed -> {
        json.text("type", "agreed");
        write(agreed.consent(), json);
      }
      case Entry.Intended intended -> {
        step("intended", intended.step(), json);
        json.text("purpose", intended.purpose().label());
        json.text("change", intended.change().name());
        json.texts("by", intended.by());
      }
      case Entry.Ended ended -> {
        step("ended", ended.step(), json);
        json.text("purpose", ended.purpose().label());
        json.text("ending", ended.ending().name());
        json.text("said", ended.said());
      }
      case Entry.Verified verified -> {
        step("verified", verified.step(), json);
        json.flag("holds", verified.holds());
        json.text("said", verified.said());
      }
      case Entry.HeldBack held -> {
        step("held-back", held.step(), json);
        json.text("obstacle", held.obstacle().name());
        json.text("why", held.why());
      }
      case Entry.DoneByHand done -> {
        step("done-by-hand", done.step(), json);
        json.text("note", done.note());
      }
    }
  }

  private static void step(String type, String step, JsonWriter json) {
    json.text("type", type);
    json.text("step", step);
  }

  private static void write(SignedConsent signed, JsonWriter json) {
    Consent consent = signed.consent();
    json.text("incident", consent.incident());
    json.text("plan", consent.plan());
    json.text("purpose", consent.purpose().label());
    write("steps", consent.steps(), json);
    json.text("approver", consent.approver());
    json.text("reason", consent.reason());
    json.time("at", consent.at());
    json.time("expires", consent.expires());
    json.text("nonce", consent.nonce());
    json.text("signature", signed.signature());
  }

  private static void write(String name, Map<String, String> texts, JsonWriter json) {
    json.object(name, () -> texts.forEach(json::text));
  }

  /**
   * Reads an entry.
   *
   * @throws MalformedDocument if it is none
   */
  public static Entry read(byte[] bytes) {
    JsonSlice json = JsonSlice.parse(bytes);
    String step = json.textAt("step");
    try {
      return switch (json.textAt("type")) {
        case "planned" ->
            new Entry.Planned(PlanReading.read(member(json, "plan")), json.textAt("requester"));
        case "seen" -> new Entry.Seen(texts(member(json, "states")));
        case "agreed" -> new Entry.Agreed(consent(json));
        case "intended" ->
            new Entry.Intended(
                step,
                purpose(json),
                Change.valueOf(json.textAt("change")),
                Members.texts(json, "by"));
        case "ended" ->
            new Entry.Ended(
                step, purpose(json), Ending.valueOf(json.textAt("ending")), json.textAt("said"));
        case "verified" ->
            new Entry.Verified(step, json.textAt("holds").equals("true"), json.textAt("said"));
        case "held-back" ->
            new Entry.HeldBack(
                step, Entry.Obstacle.valueOf(json.textAt("obstacle")), json.textAt("why"));
        case "done-by-hand" -> new Entry.DoneByHand(step, json.textAt("note"));
        default -> throw new MalformedDocument("no entry of a run: " + json.textAt("type"));
      };
    } catch (IllegalArgumentException e) {
      throw new MalformedDocument("no entry of a run: " + e.getMessage());
    }
  }

  private static SignedConsent consent(JsonSlice json) {
    return new SignedConsent(
        new Consent(
            json.textAt("incident"),
            json.textAt("plan"),
            purpose(json),
            texts(member(json, "steps")),
            json.textAt("approver"),
            json.textAt("reason"),
            Members.time(json, "at"),
            Members.time(json, "expires"),
            json.textAt("nonce")),
        json.textAt("signature"));
  }

  private static Purpose purpose(JsonSlice json) {
    return Purpose.labelled(json.textAt("purpose"));
  }

  private static Map<String, String> texts(JsonSlice json) {
    Map<String, String> texts = new TreeMap<>();
    json.members((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  private static JsonSlice member(JsonSlice json, String name) {
    JsonSlice member = json.get(name);
    if (member == null) {
      throw new MalformedDocument("\"" + name + "\" is missing");
    }
    return member;
  }
}
