package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.rule.LogSource;
import io.keytrail.model.event.LogKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which kinds of log a rule's log source means. */
public final class LogRouting {
  private static final Set<String> M365_WORKLOADS =
      Set.of(
          "audit",
          "exchange",
          "sharepoint",
          "onedrive",
          "teams",
          "threat_management",
          "threat_detection",
          "unified_audit",
          "azureactivedirectory",
          "general");

  private LogRouting() {}

  /** The kinds of log; empty when Keytrail reads none that fits. */
  public static Set<LogKind> logsFor(LogSource source) {
    String product = source.product().toLowerCase(Locale.ROOT);
    String service = source.service().toLowerCase(Locale.ROOT);
    Set<LogKind> logs = EnumSet.noneOf(LogKind.class);
    boolean anyProduct = product.isEmpty() && !service.isEmpty();
    for (LogKind log : LogKind.values()) {
      if ((anyProduct || isProduct(log, product)) && isService(log, service)) {
        logs.add(log);
      }
    }
    return logs;
  }

  private static boolean isProduct(LogKind log, String product) {
    return switch (log.sigmaProduct()) {
      case "gcp" ->
          product.equals("gcp")
              || (product.startsWith("google")
                  && log.sigmaService().startsWith("google_workspace"));
      case "m365" -> product.equals("m365") || product.equals("microsoft365portal");
      default -> log.sigmaProduct().equals(product);
    };
  }

  /**
   * A rule on all of a provider's logs means activity; what other tools say is asked for by name.
   */
  private static boolean isService(LogKind log, String service) {
    if (service.isEmpty()) {
      return log.isActivity();
    }
    if (service.equals(log.sigmaService())) {
      return true;
    }
    return switch (log) {
      case M365_AUDIT -> M365_WORKLOADS.contains(service);
      case AZURE_ACTIVITY -> service.equals("azureactivity") || service.equals("activity_logs");
      default -> service.equals(log.label());
    };
  }
}
