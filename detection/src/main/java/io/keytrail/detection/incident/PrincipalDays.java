package io.keytrail.detection.incident;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Provider;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which UTC days which principals acted by themselves. That is what a rate of false alarms is
 * counted over, and the size of what a hunt has looked at. Fed in event-time order by one thread.
 *
 * <p>Calls that a provider's service made are no activity of a principal. At most {@value
 * #MOST_PRINCIPALS} principals are told apart, in some 150 bytes and four for each day; of those
 * beyond only the days are counted, as if they were one.
 */
public final class PrincipalDays {
  static final int MOST_PRINCIPALS = 500_000;
  private static final int SECONDS_A_DAY = 86_400;

  private final Map<String, Activity> activities = new HashMap<>();
  private final Map<PeerGroup, DayCounts> byGroup = new HashMap<>();
  private final Map<Provider, DayCounts> byProvider = new EnumMap<>(Provider.class);
  private final Activity beyondLimit = new Activity(Long.MIN_VALUE);
  private int[] lastDayOfActor = new int[64];
  private long total;

  private static final class Activity {
    final long firstSecond;
    int[] days = new int[4];
    int size;

    Activity(long firstSecond) {
      this.firstSecond = firstSecond;
    }

    boolean add(int day) {
      if (size > 0 && days[size - 1] >= day) {
        return false;
      }
      if (size == DayCounts.MOST_DAYS) {
        System.arraycopy(days, 1, days, 0, --size);
      } else if (size == days.length) {
        days = Arrays.copyOf(days, size * 2);
      }
      days[size++] = day;
      return true;
    }

    int between(int from, int to) {
      return position(to) - position(from);
    }

    private int position(int day) {
      int found = Arrays.binarySearch(days, 0, size, day);
      return found < 0 ? -found - 1 : found;
    }
  }

  /** The UTC day of a time, as days since 1970. */
  static int dayOf(Instant time) {
    return (int) Math.floorDiv(time.getEpochSecond(), SECONDS_A_DAY);
  }

  /**
   * Takes note that somebody acted.
   *
   * @param number stands for the actor, so that all but the first event of its day cost a look into
   *     an array
   * @param second seconds since 1970
   */
  public void acted(int number, Actor actor, long second) {
    int day = (int) Math.floorDiv(second, SECONDS_A_DAY);
    if (number >= lastDayOfActor.length) {
      lastDayOfActor = Arrays.copyOf(lastDayOfActor, Math.max(number + 1, number * 2));
    }
    // One more than the day, because an untouched entry is 0.
    if (lastDayOfActor[number] != day + 1) {
      lastDayOfActor[number] = day + 1;
      acted(actor, second, day);
    }
  }

  /**
   * Takes note that somebody acted before what is judged. It is a day on which no detection could
   * fire, and so no day to count rates over; but its principal is no stranger.
   *
   * @param second seconds since 1970
   */
  public void known(Actor actor, long second) {
    if (!actor.serviceMade() && !activities.containsKey(actor.principal().key())) {
      added(actor.principal(), second);
    }
  }

  private void acted(Actor actor, long second, int day) {
    if (actor.serviceMade()) {
      return;
    }
    Principal principal = actor.principal();
    Activity activity = activities.get(principal.key());
    if (activity == null) {
      activity = added(principal, second);
    }
    if (activity.add(day)) {
      total++;
      byGroup.computeIfAbsent(PeerGroup.of(principal), none -> new DayCounts()).add(day, 1);
      byProvider.computeIfAbsent(principal.provider(), none -> new DayCounts()).add(day, 1);
    }
  }

  private Activity added(Principal principal, long second) {
    if (activities.size() == MOST_PRINCIPALS) {
      return beyondLimit;
    }
    Activity activity = new Activity(second);
    activities.put(principal.key(), activity);
    return activity;
  }

  /** Principal-days so far: over all principals, the days on which each of them acted. */
  public long total() {
    return total;
  }

  /** The days of a principal from one, inclusive, to another, exclusive. */
  int of(String principalKey, int from, int to) {
    Activity activity = activities.get(principalKey);
    return activity == null ? 0 : activity.between(from, to);
  }

  /** The principal-days of a peer group between two days. */
  long of(PeerGroup group, int from, int to) {
    return between(byGroup.get(group), from, to);
  }

  /** The principal-days of everybody at a provider between two days. */
  long of(Provider provider, int from, int to) {
    return between(byProvider.get(provider), from, to);
  }

  private static long between(@Nullable DayCounts counts, int from, int to) {
    return counts == null ? 0 : counts.between(from, to);
  }

  /** Whether the principal had acted before that time. */
  boolean actedBefore(String principalKey, Instant time) {
    Activity activity = activities.get(principalKey);
    return activity != null && activity.firstSecond < time.getEpochSecond();
  }
}
