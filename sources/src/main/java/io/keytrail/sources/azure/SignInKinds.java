package io.keytrail.sources.azure;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import java.util.Locale;

/** Which of the four sign-in logs a record is of. */
final class SignInKinds {
  private SignInKinds() {}

  static LogKind of(Fields top, Fields body) {
    String name = AzureIdentities.firstOf(named(top.text("type")), named(top.label("category")));
    if (name.isEmpty()) {
      List<JsonSlice> types = body.list("signineventtypes");
      name = types.isEmpty() ? "" : types.getFirst().text().toLowerCase(Locale.ROOT);
    }
    if (name.contains("managedidentity")) {
      return LogKind.ENTRA_SIGN_IN_MANAGED_IDENTITY;
    }
    if (name.contains("serviceprincipal")) {
      return LogKind.ENTRA_SIGN_IN_SERVICE_PRINCIPAL;
    }
    if (name.contains("noninteractive")) {
      return LogKind.ENTRA_SIGN_IN_NON_INTERACTIVE;
    }
    if (!name.isEmpty()) {
      return LogKind.ENTRA_SIGN_IN;
    }
    return unnamed(body);
  }

  private static String named(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("signinlogs") ? lower : "";
  }

  private static LogKind unnamed(Fields body) {
    boolean user = body.has("userprincipalname", "userid", "username");
    if (!user && body.has("managedidentitytype", "managedserviceidentity")) {
      return LogKind.ENTRA_SIGN_IN_MANAGED_IDENTITY;
    }
    if (!user && body.has("serviceprincipalid", "serviceprincipalname")) {
      return LogKind.ENTRA_SIGN_IN_SERVICE_PRINCIPAL;
    }
    return body.text("isinteractive").equalsIgnoreCase("false")
        ? LogKind.ENTRA_SIGN_IN_NON_INTERACTIVE
        : LogKind.ENTRA_SIGN_IN;
  }
}
