package io.keytrail.sources.azure;

import io.keytrail.model.event.Effects;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.sources.azure.EntraEffects.Changed;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import java.util.Locale;

/**
 * Directory changes as Microsoft 365 logs them again: the workload {@code AzureActiveDirectory},
 * with the object as {@code ServicePrincipal_<object id>} first in {@code Target} and its changes
 * beside it.
 */
final class M365Directory {
  private static final String WORKLOAD = "AzureActiveDirectory";

  private M365Directory() {}

  /** Whether the record is one of the directory's; of others nothing is read here. */
  static boolean logged(Fields body) {
    return body.text("workload", "officeworkload").equals(WORKLOAD);
  }

  /** What the change gave or took. */
  static Effects effects(Fields body, String action) {
    List<Fields> changes = body.objects("modifiedproperties");
    for (Fields target : body.objects("target")) {
      String id = target.text("id");
      int mark = id.indexOf('_');
      if (mark > 0) {
        String type = id.substring(0, mark).toLowerCase(Locale.ROOT);
        return EntraEffects.of(
            action, List.of(new Changed(type, holder(body, type, id, mark), changes)));
      }
    }
    return Effects.NONE;
  }

  private static String holder(Fields body, String type, String id, int mark) {
    String name = body.text("objectid", "officeobjectid");
    boolean named = type.equals("user") && name.indexOf('@') > 0;
    return (named ? name : id.substring(mark + 1)).toLowerCase(Locale.ROOT);
  }

  /** The credentials the change added, by key id. */
  static void addKeys(List<ResourceRef> targets, Fields body) {
    for (Fields change : body.objects("modifiedproperties")) {
      EntraAuditTargets.addKeys(targets, change);
    }
  }
}
