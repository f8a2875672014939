package io.keytrail.detection.pipeline;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Provider;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who first wrote to the things that signs about costs are about. Bills name them by whole resource
 * names and calls often by the last part of these, so that part decides, within one account.
 */
final class BilledMakers {
  private record Key(Provider provider, String account, String name) {
    static Key of(Provider provider, String account, String id) {
      int end = Math.max(id.lastIndexOf('/'), id.lastIndexOf(':'));
      return new Key(
          provider,
          account.toLowerCase(Locale.ROOT),
          id.substring(end + 1).toLowerCase(Locale.ROOT));
    }
  }

  private final Set<Key> wanted = new HashSet<>();
  private final Map<Key, Actor> makers = new HashMap<>();

  /** Remembers only who made what these signs are about. */
  BilledMakers(Collection<BilledThing> things) {
    things.forEach(thing -> wanted.add(Key.of(thing.provider(), thing.account(), thing.id())));
  }

  /** A thing on a bill, as the bill names it. */
  record BilledThing(Provider provider, String account, String id) {}

  /** Takes in an event, in order of time. */
  void observe(Observed event) {
    if (makers.size() == wanted.size()
        || event.access() != Access.WRITE
        || event.outcome().status() != Outcome.Status.SUCCESS) {
      return;
    }
    for (ResourceRef target : event.targets()) {
      Key key = Key.of(event.log().provider(), event.account(), target.name());
      if (wanted.contains(key)) {
        makers.putIfAbsent(key, event.actor());
      }
    }
  }

  /** Who made a thing; null where no call names it. */
  @Nullable Actor of(BilledThing thing) {
    return makers.get(Key.of(thing.provider(), thing.account(), thing.id()));
  }
}
