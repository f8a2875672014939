package io.keytrail.detection.enrich;

import java.util.List;

/**
 * Ranges that no network of the Internet answers on (IANA special-purpose address registries, RFC
 * 6890). Documentation ranges are left out: they stand for the Internet in examples.
 */
final class ReservedRanges {
  private static final List<String> PRIVATE =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "::/127",
          "fc00::/7",
          "fe80::/10");

  static final RangeTable<NetworkKind> TABLE = table();

  private ReservedRanges() {}

  private static RangeTable<NetworkKind> table() {
    RangeTable.Builder<NetworkKind> builder = new RangeTable.Builder<>();
    for (String range : PRIVATE) {
      IpRange parsed = IpRange.parse(range);
      if (parsed == null) {
        throw new IllegalStateException("the built-in range " + range + " is none");
      }
      builder.add(parsed, NetworkKind.PRIVATE);
    }
    return builder.build();
  }
}
