package io.keytrail.simulation.company;

import io.keytrail.simulation.records.Resources;
import java.util.List;

/**
 * The networks of {@code company/networks.csv}. The same table ships with the example as the
 * operator's overlay, so that what the records mean by an address and what hunting knows of it
 * cannot drift apart.
 */
public final class Networks {
  private static final List<Network> TABLE =
      Resources.lines("company/networks.csv").stream()
          .skip(1)
          .map(line -> Network.parse(List.of(line.split(",", -1))))
          .toList();

  private Networks() {}

  /** The table as it ships. */
  public static String overlay() {
    return Resources.text("company/networks.csv");
  }

  /**
   * The IPv4 network of that name.
   *
   * @throws IllegalArgumentException if the table has none
   */
  public static Network named(String name) {
    return find(name, false);
  }

  /** The IPv6 network of that name. */
  public static Network version6(String name) {
    return find(name, true);
  }

  private static Network find(String name, boolean version6) {
    return TABLE.stream()
        .filter(network -> network.name().equals(name) && network.version6() == version6)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("company/networks.csv has no network " + name));
  }
}
