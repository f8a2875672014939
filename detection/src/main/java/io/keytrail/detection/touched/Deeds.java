package io.keytrail.detection.touched;

import io.keytrail.model.configuration.TouchedResource.Deed;
import java.util.List;
import java.util.Locale;

/** What a call does to what it names, by the call's name. */
final class Deeds {
  private static final List<String> CREATING =
      List.of(
          "create",
          "run",
          "insert",
          "allocate",
          "import",
          "register",
          "upload",
          "launch",
          "request",
          "add user",
          "add application",
          "bulkinsert",
          "invite");
  private static final List<String> DELETING =
      List.of(
          "delete",
          "terminate",
          "release",
          "deregister",
          "destroy",
          "purge",
          "remove user",
          "hard delete",
          "schedulekeydeletion");

  private Deeds() {}

  /** {@code google.iam.admin.v1.CreateServiceAccountKey}, {@code Microsoft.Compute/…/delete}. */
  static Deed of(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    String verb = lower.substring(Math.max(lower.lastIndexOf('.'), lower.lastIndexOf('/')) + 1);
    if (DELETING.stream().anyMatch(verb::startsWith)) {
      return Deed.DELETED;
    }
    return CREATING.stream().anyMatch(verb::startsWith) ? Deed.CREATED : Deed.CHANGED;
  }
}
