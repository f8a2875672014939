package io.keytrail.model.codec;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.configuration.TouchedResource;
import io.keytrail.model.configuration.TouchedResource.Difference;
import io.keytrail.model.configuration.TouchedResource.Snapshot;
import io.keytrail.model.configuration.TouchedResources;
import io.keytrail.model.json.JsonSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an incident touched, and the states of resources that recorders tell. */
final class ResourcesJson {
  private ResourcesJson() {}

  static void write(TouchedResources resources, JsonWriter json, Redaction redaction) {
    json.objects("resources", resources.list(), one -> writeOne(one, json, redaction));
    json.number("resourcesOmitted", resources.omitted());
  }

  private static void writeOne(TouchedResource one, JsonWriter json, Redaction redaction) {
    json.text("type", one.type());
    json.text("name", redaction.text(one.name()));
    json.text("deed", one.deed().label());
    json.time("first", one.first());
    json.time("last", one.last());
    json.number("calls", one.calls());
    json.text("action", one.action());
    json.text("by", redaction.text(one.by()));
    json.flag("evidence", one.evidence());
    json.text("owner", redaction.text(one.owner()));
    writeSnapshot("before", one.before(), json);
    writeSnapshot("after", one.after(), json);
    json.objects(
        "differences",
        one.differences(),
        difference -> {
          json.text("property", difference.property());
          json.text("before", redaction.text(difference.before()));
          json.text("after", redaction.text(difference.after()));
        });
  }

  private static void writeSnapshot(String name, @Nullable Snapshot snapshot, JsonWriter json) {
    if (snapshot != null) {
      json.object(
          name,
          () -> {
            json.time("at", snapshot.at());
            json.text("digest", snapshot.digest());
          });
    }
  }

  /** What was kept before these were told has none of them. */
  static TouchedResources read(JsonSlice incident) {
    return incident.get("resources") == null
        ? TouchedResources.NONE
        : new TouchedResources(
            Members.list(incident, "resources", ResourcesJson::readOne),
            Members.integer(incident, "resourcesOmitted"));
  }

  private static TouchedResource readOne(JsonSlice json) {
    return new TouchedResource(
        json.textAt("type"),
        json.textAt("name"),
        Labels.deed(json.textAt("deed")),
        Members.time(json, "first"),
        Members.time(json, "last"),
        Members.integer(json, "calls"),
        json.textAt("action"),
        json.textAt("by"),
        json.textAt("evidence").equals("true"),
        json.textAt("owner"),
        readSnapshot(json.get("before")),
        readSnapshot(json.get("after")),
        Members.list(
            json,
            "differences",
            one ->
                new Difference(one.textAt("property"), one.textAt("before"), one.textAt("after"))));
  }

  private static @Nullable Snapshot readSnapshot(@Nullable JsonSlice json) {
    return json == null ? null : new Snapshot(Members.time(json, "at"), json.textAt("digest"));
  }

  /** The same as a document may show it, with every id masked where ids are. */
  static TouchedResources shown(TouchedResources resources, Redaction redaction) {
    return new TouchedResources(
        resources.list().stream().map(one -> shown(one, redaction)).toList(), resources.omitted());
  }

  private static TouchedResource shown(TouchedResource one, Redaction redaction) {
    return new TouchedResource(
        one.type(),
        redaction.text(one.name()),
        one.deed(),
        one.first(),
        one.last(),
        one.calls(),
        one.action(),
        redaction.text(one.by()),
        one.evidence(),
        redaction.text(one.owner()),
        one.before(),
        one.after(),
        one.differences().stream()
            .map(difference ->
                new Difference(
                    difference.property(),
                    redaction.text(difference.before()),
                    redaction.text(difference.after())))
            .toList());
  }

  static void writeState(ResourceState state, JsonWriter json, Redaction redaction) {
    json.object(
        "state",
        () -> {
          json.text("type", state.type());
          json.text("id", redaction.text(state.id()));
          json.texts("names", redaction.texts(state.names()));
          json.text("presence", state.presence().label());
          json.text("owner", redaction.text(state.owner()));
          json.text("digest", state.digest());
          writeProperties("properties", state.properties(), json, redaction);
          writeProperties("before", state.before(), json, redaction);
        });
  }

  private static void writeProperties(
      String name, List<ResourceState.Property> properties, JsonWriter json, Redaction redaction) {
    json.objects(
        name,
        properties,
        property -> {
          json.text("name", property.name());
          json.text("value", redaction.text(property.value()));
        });
  }
}
