package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.ByNumber;
import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.identity.Actor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who called from an address that few call from, and since when. Fed every event in event-time
 * order; an event of whoever called from there last costs one look into an array. One thread.
 *
 * <p>Bounded: {@value #MOST_USERS} principals of an address and {@value #MOST_ADDRESSES} addresses;
 * of what goes beyond, nothing is said.
 */
final class AddressUsers {
  static final int MOST_USERS = 4;
  static final int MOST_ADDRESSES = 200_000;

  private final Map<String, Users> byAddress = new HashMap<>();
  private final ByNumber<Users> byOrigin = new ByNumber<>();

  /** Shared by all addresses beyond the limit. */
  private final Users unknown = new Users();

  AddressUsers() {
    unknown.many = true;
  }

  private static final class Users {
    int last = -1;
    boolean many;
    final Map<String, Long> firstUse = new LinkedHashMap<>();
  }

  void note(Observed event) {
    Users users = byOrigin.get(event.originNumber());
    if (users == null) {
      users = users(event.origin().address());
      byOrigin.put(event.originNumber(), users);
    }
    if (users.last != event.principalNumber() && !users.many) {
      users.last = event.principalNumber();
      add(users, event.actor(), event.second());
    }
  }

  private Users users(String address) {
    Users known = byAddress.get(address);
    if (known != null || byAddress.size() >= MOST_ADDRESSES) {
      return known == null ? unknown : known;
    }
    Users fresh = new Users();
    byAddress.put(address, fresh);
    return fresh;
  }

  private static void add(Users users, Actor actor, long second) {
    if (actor.serviceMade()) {
      return;
    }
    users.firstUse.putIfAbsent(actor.principal().key(), second);
    if (users.firstUse.size() > MOST_USERS) {
      users.many = true;
      users.firstUse.clear();
    }
  }

  /**
   * When each principal first called from an address, in seconds since 1970; null where that is not
   * known or they are many.
   */
  @Nullable Map<String, Long> of(String address) {
    Users users = byAddress.get(address);
    return users == null || users.many ? null : users.firstUse;
  }
}
