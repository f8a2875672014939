package io.keytrail.detection.enrich;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What logs write where an address belongs when there is none: the host name of a provider's
 * service, or a marker.
 *
 * <p>Sources: AWS CloudTrail record contents ({@code sourceIPAddress} is a service's DNS name or
 * {@code AWS Internal}); Google Cloud AuditLog reference ({@code callerIp} is {@code private} for
 * calls inside Google's production network, {@code gce-internal-ip} for machines without an
 * external address in the same organisation).
 */
final class ServiceOrigins {
  private static final Set<String> SERVICE_MARKERS = Set.of("aws internal", "private");
  private static final Set<String> PRIVATE_MARKERS = Set.of("gce-internal-ip");
  private static final List<String> SERVICE_SUFFIXES =
      List.of(
          ".amazonaws.com",
          ".amazonaws.com.cn",
          ".aws.internal",
          ".googleapis.com",
          ".google.internal",
          ".azure.com",
          ".microsoft.com",
          ".windows.net");

  private static final IpContext SERVICE =
      new IpContext("", 0, "", "", NetworkKind.PROVIDER_SERVICE, false, "");
  private static final IpContext PRIVATE =
      new IpContext("", 0, "", "", NetworkKind.PRIVATE, false, "");

  private ServiceOrigins() {}

  /** What a text that is no address says. */
  static IpContext of(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (PRIVATE_MARKERS.contains(name)) {
      return PRIVATE;
    }
    boolean service =
        SERVICE_MARKERS.contains(name) || SERVICE_SUFFIXES.stream().anyMatch(name::endsWith);
    return service ? SERVICE : IpContext.NONE;
  }
}
