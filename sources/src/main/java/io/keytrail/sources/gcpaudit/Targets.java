package io.keytrail.sources.gcpaudit;

import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a call was about: the resource, the members and roles it bound, the keys it made. */
final class Targets {
  private static final int MAX_TARGETS = 50;
  private static final String KEY_HOST = "//iam.googleapis.com/";

  private Targets() {}

  static List<ResourceRef> of(AuditEntry entry) {
    Fields payload = entry.payload();
    List<ResourceRef> targets = new ArrayList<>();
    String name = payload.text("resourcename");
    String type = entry.resource().text("type");
    add(targets, type.isEmpty() ? "resource" : type, name);
    addBindings(targets, entry);
    addKey(targets, payload);
    return List.copyOf(targets);
  }

  /** Members and roles of {@code policyDelta}, wherever this service or BigQuery puts it. */
  private static void addBindings(List<ResourceRef> targets, AuditEntry entry) {
    Fields data = entry.payload().object("servicedata", "servicedatav1iam");
    Fields delta = (data.isEmpty() ? entry.details() : data).object("policydelta");
    for (Fields binding : delta.objects("bindingdeltas")) {
      add(targets, "iam-member", binding.text("member"));
      add(targets, "iam-role", binding.text("role"));
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
      // Spelled as serviceAccountKeyName will be when the key is used.
      add(targets, "service-account-key", key.startsWith("//") ? key : KEY_HOST + key);
    }
  }

  private static void add(List<ResourceRef> targets, String type, String name) {
    ResourceRef target = new ResourceRef(type, name);
    if (!name.isEmpty() && targets.size() < MAX_TARGETS && !targets.contains(target)) {
      targets.add(target);
    }
  }
}
