package io.keytrail.detection.flow;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;

/** Networks for the addresses of {@link Flow}. */
public final class Networks {
  private Networks() {}

  /** What is known of an address. */
  public static IpContext of(String address) {
    if (address.startsWith("10.")) {
      return new IpContext("10.0.0.0/24", 0, "", "", NetworkKind.PRIVATE, false, "");
    }
    return switch (address) {
      case Flow.HOSTING ->
          new IpContext(
              "198.51.100.0/24", 64_500, "Example Hosting", "RO", NetworkKind.HOSTING, false, "");
      case Flow.CLOUD ->
          new IpContext(
              "203.0.113.0/24", 16_509, "Example Cloud", "US", NetworkKind.CLOUD, false, "");
      default -> new IpContext("192.0.2.0/24", 0, "", "", NetworkKind.UNKNOWN, false, "");
    };
  }
}
