package io.keytrail.sources.azure;

import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.EmbeddedJson;
import io.keytrail.sources.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a directory change gave or took, by the words of its activity. Credentials stand in the
 * modified properties, as descriptions inside strings inside JSON.
 */
final class EntraEffects {
  private EntraEffects() {}

  /**
   * One object that was changed.
   *
   * @param type Entra's word for its sort, in lower case
   * @param holder the key its own calls are logged under
   * @param changes its modified properties
   */
  record Changed(String type, String holder, List<Fields> changes) {}

  static Effects of(Fields body, String action) {
    List<Changed> changed = new ArrayList<>();
    for (Fields target : body.objects("targetresources")) {
      changed.add(
          new Changed(
              target.text("type").toLowerCase(Locale.ROOT),
              holder(target),
              target.objects("modifiedproperties")));
    }
    return of(action, changed);
  }

  /** Microsoft 365 writes the same activities with a full stop at the end. */
  static Effects of(String action, List<Changed> changed) {
    List<Issuance> issued = new ArrayList<>();
    List<Revocation> revoked = new ArrayList<>();
    String activity = action.strip().toLowerCase(Locale.ROOT);
    if (activity.endsWith(".")) {
      activity = activity.substring(0, activity.length() - 1);
    }
    for (Changed object : changed) {
      for (Fields change : object.changes()) {
        credentials(change, object.holder(), issued, revoked);
      }
      standing(activity, object.type(), object.holder(), issued, revoked);
    }
    return Effects.of(issued, revoked, 0, "");
  }

  /** A person by principal name, an application by its object id, as sign-ins are keyed. */
  private static String holder(Fields target) {
    String name = target.text("userprincipalname");
    return AzureIdentities.firstOf(name, target.text("id"), target.text("displayname"))
        .toLowerCase(Locale.ROOT);
  }

  private static void credentials(
      Fields change, String holder, List<Issuance> issued, List<Revocation> revoked) {
    String property = change.text("displayname", "name");
    if (property.equals("KeyDescription")) {
      Set<String> before = EntraAuditTargets.keys(text(change, "oldvalue"));
      Set<String> after = EntraAuditTargets.keys(text(change, "newvalue"));
      for (String key : after) {
        if (!before.contains(key)) {
          issued.add(new Issuance(IssuedKind.CLIENT_CREDENTIAL, key, holder));
        }
      }
      for (String key : before) {
        if (!after.contains(key)) {
          revoked.add(
              new Revocation(IssuedKind.CLIENT_CREDENTIAL, key, holder, "", Effect.DELETED));
        }
      }
    } else if (property.equals("FederatedIdentityCredentials")) {
      federated(change, holder, issued);
    }
  }

  private static void federated(Fields change, String holder, List<Issuance> issued) {
    String before = text(change, "oldvalue");
    JsonSlice value = change.find("newvalue");
    JsonSlice list = value == null ? null : EmbeddedJson.unwrap(value);
    if (list == null) {
      return;
    }
    list.elements(element -> {
      Fields credential = Fields.of(element);
      String id = credential.text("id", "name");
      if (!id.isEmpty() && !before.contains(id) && issued.size() < Effects.MOST) {
        issued.add(new Issuance(IssuedKind.FEDERATED_CREDENTIAL, id, holder));
      }
    });
  }

  private static void standing(
      String activity,
      String type,
      String holder,
      List<Issuance> issued,
      List<Revocation> revoked) {
    boolean person = type.equals("user");
    boolean application = type.equals("serviceprincipal") || type.equals("application");
    switch (activity) {
      case "add user", "invite external user" -> identity(person, holder, issued);
      case "add service principal", "add application" -> identity(application, holder, issued);
      case "reset user password", "reset password (by admin)" -> {
        if (person && !holder.isEmpty()) {
          issued.add(new Issuance(IssuedKind.LOGIN_PROFILE, holder, holder));
        }
      }
      case "consent to application",
          "add delegated permission grant",
          "add app role assignment to service principal",
          "add app role assignment grant to user",
          "add member to role",
          "add eligible member to role" -> {
        if (!holder.isEmpty() && !type.equals("role")) {
          issued.add(new Issuance(IssuedKind.GRANT, activity, holder));
        }
      }
      case "disable account" -> revoke(person, holder, Effect.DISABLED, revoked);
      case "enable account" -> revoke(person, holder, Effect.RESTORED, revoked);
      case "delete user" -> revoke(person, holder, Effect.DELETED, revoked);
      case "delete application", "remove service principal" ->
          revoke(application, holder, Effect.DELETED, revoked);
      case "update stsrefreshtokenvalidfrom timestamp" ->
          revoke(person, holder, Effect.SESSIONS_ENDED, revoked);
      default -> {
        // Every other change gives nobody anything to act with.
      }
    }
  }

  private static void identity(boolean named, String holder, List<Issuance> issued) {
    if (named && !holder.isEmpty()) {
      issued.add(new Issuance(IssuedKind.IDENTITY, holder, holder));
    }
  }

  private static void revoke(
      boolean named, String holder, Effect effect, List<Revocation> revoked) {
    if (named && !holder.isEmpty()) {
      revoked.add(new Revocation(IssuedKind.IDENTITY, holder, holder, "", effect));
    }
  }

  private static String text(Fields change, String name) {
    JsonSlice value = change.find(name);
    return value == null ? "" : value.text();
  }
}
