package io.keytrail.sources.azure;

import java.util.Locale;

/** Reads Azure Resource Manager ids, which are case-insensitive throughout. */
final class ArmResource {
  private static final String SUBSCRIPTIONS = "/subscriptions/";
  private static final String PROVIDERS = "/providers/";

  private ArmResource() {}

  /** The subscription in lower case; empty for what lies above subscriptions. */
  static String subscription(String resourceId) {
    String lower = resourceId.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(SUBSCRIPTIONS)) {
      return "";
    }
    int end = lower.indexOf('/', SUBSCRIPTIONS.length());
    return end < 0
        ? lower.substring(SUBSCRIPTIONS.length())
        : lower.substring(SUBSCRIPTIONS.length(), end);
  }

  /** The resource provider's namespace in lower case, or empty. */
  static String provider(String resourceId) {
    String type = type(resourceId);
    int slash = type.indexOf('/');
    return slash < 0 ? "" : type.substring(0, slash);
  }

  /** The full type in lower case: {@code microsoft.compute/virtualmachines/extensions}. */
  static String type(String resourceId) {
    String[] parts = behindProviders(resourceId).split("/", -1);
    if (parts.length < 2) {
      return container(resourceId.toLowerCase(Locale.ROOT));
    }
    StringBuilder type = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i += 2) {
      type.append('/').append(parts[i]);
    }
    return type.toString();
  }

  private static String container(String resourceId) {
    if (resourceId.contains("/resourcegroups/")) {
      return "microsoft.resources/resourcegroups";
    }
    return resourceId.startsWith(SUBSCRIPTIONS)
        ? "microsoft.resources/subscriptions"
        : "azure-resource";
  }

  private static String behindProviders(String resourceId) {
    String lower = resourceId.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf(PROVIDERS);
    return at < 0 ? "" : lower.substring(at + PROVIDERS.length());
  }
}
