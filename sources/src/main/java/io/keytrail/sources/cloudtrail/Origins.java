package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One origin per distinct address and user agent, so that events share them: a table in which a
 * newcomer displaces what had its place. Belongs to one thread.
 */
final class Origins {
  private static final int SIZE = 8_192;

  private final @Nullable Origin[] table = new Origin[SIZE];

  Origin of(String address, String userAgent) {
    int hash = address.hashCode() * 31 + userAgent.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
    Origin known = table[slot];
    if (known != null && known.address().equals(address) && known.userAgent().equals(userAgent)) {
      return known;
    }
    Origin origin = new Origin(address, userAgent);
    table[slot] = origin;
    return origin;
  }
}
