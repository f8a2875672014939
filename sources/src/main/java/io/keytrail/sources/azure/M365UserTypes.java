package io.keytrail.sources.azure;

import io.keytrail.model.identity.PrincipalKind;
import java.util.Locale;

/**
 * {@code UserType} of the Office 365 Management Activity API schema, as number or as the name that
 * Log Analytics gives it.
 */
final class M365UserTypes {
  private M365UserTypes() {}

  static PrincipalKind kind(String userType) {
    return switch (userType.toLowerCase(Locale.ROOT)) {
      case "3", "dcadmin", "4", "system", "7", "custompolicy", "8", "systempolicy" ->
          PrincipalKind.CLOUD_SERVICE;
      case "5", "application", "6", "serviceprincipal" -> PrincipalKind.SERVICE_PRINCIPAL;
      default -> PrincipalKind.USER;
    };
  }
}
