package io.keytrail.sources.azure;

import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.fields.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a directory change was about, by name and by id, and the credentials it added: an
 * application's new key id is what the thief's next sign-in will carry.
 */
final class EntraAuditTargets {
  private static final int MAX_TARGETS = 50;
  private static final String KEY_MARK = "KeyIdentifier=";

  private EntraAuditTargets() {}

  static List<ResourceRef> of(Fields body) {
    List<ResourceRef> targets = new ArrayList<>();
    for (Fields resource : body.objects("targetresources")) {
      String type = resource.text("type").toLowerCase(Locale.ROOT);
      String kind = type.isEmpty() ? "directory-object" : type;
      add(targets, kind, resource.text("userprincipalname"));
      add(targets, kind, resource.text("displayname"));
      add(targets, kind, resource.text("id"));
      for (Fields change : resource.objects("modifiedproperties")) {
        addKeys(targets, change);
      }
    }
    if (targets.isEmpty()) {
      String name = body.text("target1userprincipalname", "target1displayname", "target1objectid");
      add(targets, body.text("target1type").toLowerCase(Locale.ROOT), name);
    }
    return List.copyOf(targets);
  }

  /** The credentials that a changed property has and had not before. */
  static void addKeys(List<ResourceRef> targets, Fields change) {
    if (!change.text("displayname", "name").equals("KeyDescription")) {
      return;
    }
    Set<String> before = keys(json(change, "oldvalue"));
    for (String key : keys(json(change, "newvalue"))) {
      if (!before.contains(key)) {
        add(targets, "client-credential", key);
      }
    }
  }

  private static String json(Fields change, String name) {
    var value = change.find(name);
    return value == null ? "" : value.text();
  }

  /** The ids in {@code [KeyIdentifier=…,KeyType=…]} descriptions, as long as they are few. */
  static Set<String> keys(String descriptions) {
    Set<String> keys = new LinkedHashSet<>();
    int at = descriptions.indexOf(KEY_MARK);
    while (at >= 0 && keys.size() < MAX_TARGETS) {
      int from = at + KEY_MARK.length();
      int to = from;
      while (to < descriptions.length() && ",]\"\\ ".indexOf(descriptions.charAt(to)) < 0) {
        to++;
      }
      keys.add(descriptions.substring(from, to));
      at = descriptions.indexOf(KEY_MARK, to);
    }
    return keys;
  }

  private static void add(List<ResourceRef> targets, String type, String name) {
    ResourceRef target = new ResourceRef(type, name);
    if (!name.isEmpty() && targets.size() < MAX_TARGETS && !targets.contains(target)) {
      targets.add(target);
    }
  }
}
