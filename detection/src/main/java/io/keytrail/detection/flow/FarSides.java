package io.keytrail.detection.flow;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.detection.enrich.IpContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells of addresses whose network they are in, and remembers the answers: logs of flows repeat few
 * addresses millions of times. Forgets everything when {@value #MOST} are remembered. One per
 * thread.
 */
final class FarSides {
  private static final int BITS = 17;
  private static final int MOST = 1 << (BITS - 1);

  private final AddressLookup networks;
  private long[] highs = {};
  private long[] lows = {};
  private @Nullable FarSide[] sides = {};

  private int remembered;

  FarSides(AddressLookup networks) {
    this.networks = networks;
  }

  FarSide of(long high, long low) {
    if (sides.length == 0) {
      highs = new long[1 << BITS];
      lows = new long[1 << BITS];
      sides = new FarSide[1 << BITS];
    }
    long spread = ((high * 0xC2B2AE3D27D4EB4FL) ^ low) * 0x9E3779B97F4A7C15L;
    int slot = (int) (spread >>> (Long.SIZE - BITS));
    for (FarSide side = sides[slot]; side != null; side = sides[slot]) {
      if (lows[slot] == low && highs[slot] == high) {
        return side;
      }
      slot = (slot + 1) & (sides.length - 1);
    }
    if (remembered++ == MOST) {
      Arrays.fill(sides, null);
      remembered = 1;
      slot = (int) (spread >>> (Long.SIZE - BITS));
    }
    FarSide found = ask(high, low);
    highs[slot] = high;
    lows[slot] = low;
    sides[slot] = found;
    return found;
  }

  private FarSide ask(long high, long low) {
    IpContext network = networks.lookup(IpAddress.v6(high, low).toString());
    if (network.trusted()) {
      return FarSide.OWN;
    }
    return switch (network.kind()) {
      case PRIVATE -> FarSide.OWN;
      case CLOUD, PROVIDER_SERVICE -> FarSide.CLOUD;
      case HOSTING, VPN, TOR, CONSUMER, BUSINESS -> FarSide.FOREIGN;
      case UNKNOWN -> network.asn() == 0 ? FarSide.UNKNOWN : FarSide.FOREIGN;
    };
  }
}
