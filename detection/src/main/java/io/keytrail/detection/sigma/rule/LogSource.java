package io.keytrail.detection.sigma.rule;

/**
 * The log a rule is meant for. Parts it leaves open are empty.
 *
 * @param category kind of log across products
 * @param product for example {@code aws}
 * @param service for example {@code cloudtrail}
 */
public record LogSource(String category, String product, String service) {
  public static final LogSource NONE = new LogSource("", "", "");

  /** Whether everything this one asks for holds of {@code other}. */
  public boolean covers(LogSource other) {
    return covers(category, other.category)
        && covers(product, other.product)
        && covers(service, other.service);
  }

  private static boolean covers(String asked, String given) {
    return asked.isEmpty() || asked.equalsIgnoreCase(given);
  }

  /** For messages: {@code aws/cloudtrail}. */
  public String label() {
    StringBuilder label = new StringBuilder(product.isEmpty() ? "any" : product);
    if (!service.isEmpty()) {
      label.append('/').append(service);
    }
    if (!category.isEmpty()) {
      label.append(" (category ").append(category).append(')');
    }
    return label.toString();
  }
}
