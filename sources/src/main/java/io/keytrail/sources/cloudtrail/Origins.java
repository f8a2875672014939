package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.Origin;
import java.util.HashMap;
import java.util.Map;

/** One origin per distinct address and user agent, so that events share them. One thread. */
final class Origins {
  private static final int MOST = 16_384;

  private final Map<Origin, Origin> known = new HashMap<>();

  Origin of(String address, String userAgent) {
    Origin origin = new Origin(address, userAgent);
    Origin shared = known.putIfAbsent(origin, origin);
    if (shared != null) {
      return shared;
    }
    if (known.size() > MOST) {
      known.clear();
    }
    return origin;
  }
}
