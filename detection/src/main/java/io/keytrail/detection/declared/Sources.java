package io.keytrail.detection.declared;

import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.IpRange;
import java.util.List;
import java.util.Set;

/**
 * Where calls come from: address ranges and autonomous systems. Immutable.
 *
 * @param ranges and {@code systems} none for everywhere
 */
public record Sources(List<IpRange> ranges, Set<Long> systems) {
  /** Everywhere. */
  public static final Sources ANY = new Sources(List.of(), Set.of());

  public Sources {
    ranges = List.copyOf(ranges);
    systems = Set.copyOf(systems);
  }

  /** Whether everywhere is meant. */
  public boolean any() {
    return ranges.isEmpty() && systems.isEmpty();
  }

  /**
   * Whether an address is meant.
   *
   * @param known what is known of it
   */
  public boolean include(String address, IpContext known) {
    if (any() || (known.asn() != 0 && systems.contains(known.asn()))) {
      return true;
    }
    IpAddress parsed = IpAddress.parse(address);
    return parsed != null && ranges.stream().anyMatch(range -> inside(range, parsed));
  }

  private static boolean inside(IpRange range, IpAddress address) {
    return range.first().family() == address.family()
        && range.first().compareTo(address) <= 0
        && range.last().compareTo(address) >= 0;
  }
}
