package io.keytrail.sources.azure;

import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import java.util.Locale;

/** What a Resource Manager operation handed out; its records up to the last say what was asked. */
final class ArmEffects {
  private ArmEffects() {}

  static Effects of(ActivityRecords.Parts parts, String action, String resource, Outcome outcome) {
    return switch (outcome.status()) {
      case SUCCESS, PENDING -> Effects.of(issued(parts, action, resource), List.of(), 0, "");
      case DENIED, FAILURE -> Effects.NONE;
    };
  }

  private static List<Issuance> issued(
      ActivityRecords.Parts parts, String action, String resource) {
    if (resource.isEmpty()) {
      return List.of();
    }
    String id = resource.toLowerCase(Locale.ROOT);
    return switch (action.toLowerCase(Locale.ROOT)) {
      case "microsoft.authorization/roleassignments/write" -> assignment(body(parts));
      case "microsoft.managedidentity/userassignedidentities/federatedidentitycredentials/write" ->
          List.of(
              new Issuance(
                  IssuedKind.FEDERATED_CREDENTIAL,
                  id.substring(id.lastIndexOf('/') + 1),
                  owner(id)));
      case "microsoft.managedidentity/userassignedidentities/write" ->
          List.of(new Issuance(IssuedKind.IDENTITY, id, id));
      case "microsoft.storage/storageaccounts/listkeys/action",
          "microsoft.storage/storageaccounts/regeneratekey/action",
          "microsoft.storage/storageaccounts/listaccountsas/action",
          "microsoft.storage/storageaccounts/listservicesas/action" ->
          List.of(new Issuance(IssuedKind.API_KEY, id, id));
      case "microsoft.compute/virtualmachines/write" ->
          body(parts).object("identity").isEmpty()
              ? List.of()
              : List.of(new Issuance(IssuedKind.INSTANCE, id, id));
      default -> List.of();
    };
  }

  private static List<Issuance> assignment(Fields body) {
    Fields assignment = body.object("properties");
    String principal =
        AzureIdentities.firstOf(assignment.text("principalid"), body.text("principalid"));
    String role =
        AzureIdentities.firstOf(assignment.text("roledefinitionid"), body.text("roledefinitionid"));
    return principal.isEmpty()
        ? List.of()
        : List.of(new Issuance(IssuedKind.GRANT, role, principal.toLowerCase(Locale.ROOT)));
  }

  private static String owner(String id) {
    int at = id.lastIndexOf("/federatedidentitycredentials/");
    return at < 0 ? id : id.substring(0, at);
  }

  private static Fields body(ActivityRecords.Parts parts) {
    return parts.properties().object("requestbody");
  }
}
