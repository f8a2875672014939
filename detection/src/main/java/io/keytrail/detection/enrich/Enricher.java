package io.keytrail.detection.enrich;

import io.keytrail.model.event.ActivityEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds to events what is known of where they came from. One per thread over shared tables: it
 * remembers the answer for each distinct address text, because a log repeats few of them millions
 * of times.
 */
public final class Enricher implements AddressLookup {
  /** A log made to hold a new address in every record must not fill the memory. */
  private static final int MOST_REMEMBERED = 65_536;

  /** Longer texts are no addresses, and are not worth remembering. */
  private static final int LONGEST_REMEMBERED = 255;

  private final NetworkTables tables;
  private final Map<String, IpContext> remembered = new HashMap<>();

  public Enricher(NetworkTables tables) {
    this.tables = tables;
  }

  public EnrichedEvent enrich(ActivityEvent event) {
    return new EnrichedEvent(event, lookup(event.origin().address()));
  }

  @Override
  public IpContext lookup(String address) {
    if (address.isEmpty()) {
      return IpContext.NONE;
    }
    IpContext known = remembered.get(address);
    if (known != null) {
      return known;
    }
    IpContext found = tables.lookup(address);
    if (address.length() <= LONGEST_REMEMBERED) {
      if (remembered.size() == MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(address, found);
    }
    return found;
  }
}
