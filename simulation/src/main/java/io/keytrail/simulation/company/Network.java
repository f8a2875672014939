package io.keytrail.simulation.company;

import java.util.List;

/**
 * One range of the overlay table.
 *
 * @param first the first address's last number (IPv4), or 0
 * @param size how many addresses the range has (IPv4)
 */
public record Network(String name, String prefix, int first, int size) {

  static Network parse(List<String> cells) {
    String range = cells.get(0);
    int slash = range.indexOf('/');
    String address = range.substring(0, slash);
    if (address.indexOf(':') >= 0) {
      return new Network(cells.get(4), address.substring(0, address.length() - 2), 0, 0);
    }
    int dot = address.lastIndexOf('.');
    int bits = Integer.parseInt(range.substring(slash + 1), 10);
    int first = Integer.parseInt(address.substring(dot + 1), 10);
    return new Network(cells.get(4), address.substring(0, dot + 1), first, 1 << (32 - bits));
  }

  boolean version6() {
    return size == 0;
  }

  /** The address of one host; hosts beyond the range share its addresses. */
  public String address(int host) {
    if (version6()) {
      return prefix + ":" + Integer.toHexString(0x100 + host) + "::" + Integer.toHexString(host);
    }
    return prefix + (first + 1 + Math.floorMod(host, size - 2));
  }
}
