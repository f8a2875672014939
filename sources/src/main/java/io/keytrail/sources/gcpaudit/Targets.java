package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a call was about: the resource, the members and roles it bound, the keys it made. */
final class Targets {
  private static final int MAX_TARGETS = 50;

  private Targets() {}

  static List<ResourceRef> of(Fields entry, Fields payload) {
    List<ResourceRef> targets = new ArrayList<>();
    String name = payload.text("resourcename");
    String type = entry.object("resource").text("type");
    add(targets, type.isEmpty() ? "resource" : type, name);
    addBindings(targets, payload);
    addKey(targets, payload);
    return List.copyOf(targets);
  }

  /** Members and roles of {@code policyDelta}, wherever this service or BigQuery puts it. */
  private static void addBindings(List<ResourceRef> targets, Fields payload) {
    Fields data = payload.object("servicedata", "servicedatav1iam", "metadata", "metadatajson");
    List<Fields> deltas = data.object("policydelta").objects("bindingdeltas");
    for (Fields delta : deltas) {
      add(targets, "iam-member", delta.text("member"));
      add(targets, "iam-role", delta.text("role"));
    }
  }

  /** The key a CreateServiceAccountKey call issued: whoever has it is a child of this caller. */
  private static void addKey(List<ResourceRef> targets, Fields payload) {
    String method = payload.text("methodname").toLowerCase(Locale.ROOT);
    if (!method.contains("serviceaccountkey")) {
      return;
    }
    String key = payload.object("response", "responsejson").text("name");
    if (key.contains("/keys/")) {
      add(targets, "service-account-key", key);
    }
  }

  private static void add(List<ResourceRef> targets, String type, String name) {
    ResourceRef target = new ResourceRef(type, name);
    if (!name.isEmpty() && targets.size() < MAX_TARGETS && !targets.contains(target)) {
      targets.add(target);
    }
  }
}
