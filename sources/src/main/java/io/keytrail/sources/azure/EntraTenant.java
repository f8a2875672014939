package io.keytrail.sources.azure;

import java.util.Locale;

/** The tenant in the resource id of Entra's diagnostic records: {@code /tenants/ID/providers/…}. */
final class EntraTenant {
  private static final String TENANTS = "/tenants/";

  private EntraTenant() {}

  /** The tenant id, or empty. */
  static String of(String resourceId) {
    String lower = resourceId.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(TENANTS)) {
      return "";
    }
    int end = lower.indexOf('/', TENANTS.length());
    return end < 0 ? lower.substring(TENANTS.length()) : lower.substring(TENANTS.length(), end);
  }
}
