package io.keytrail.detection.incident;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often each detection fires on ordinary days: for a principal, for its peers and for
 * everybody. A day counts once however often a detection fires on it; days inside an incident that
 * would page are no ordinary days; and the last day before the question is never part of the
 * answer, lest a theft excuse itself.
 *
 * <p>Fed in event-time order. Holds one number for each detection, principal and day on which it
 * fired, for at most {@value DayCounts#MOST_DAYS} days.
 */
final class BenignRates {
  /** Habits of longer ago say little of now; a monthly job is met three times in it. */
  private static final int DAYS_BACK = 90;

  private static final Duration UNSETTLED = Duration.ofHours(24);

  private final PrincipalDays active;
  private final Map<OfPrincipal, TreeSet<Integer>> fired = new HashMap<>();
  private final Map<OfGroup, DayCounts> firedInGroup = new HashMap<>();
  private final Map<OfProvider, DayCounts> firedAtProvider = new HashMap<>();
  private final Map<String, TreeSet<Integer>> excluded = new HashMap<>();
  private final Map<String, Set<String>> detectionsOf = new HashMap<>();

  private record OfPrincipal(String detection, String principal) {}

  private record OfGroup(String detection, PeerGroup group) {}

  private record OfProvider(String detection, Provider provider) {}

  /**
   * Days with a detection out of days of activity.
   *
   * @param fired principal-days on which it fired
   * @param active principal-days on which somebody acted
   */
  record Days(long fired, long active) {
    static final Days NONE = new Days(0, 0);
  }

  /** What is known of a detection's ordinary days before a time, the nearest first. */
  record History(Days principal, Days peers, Days everybody) {
    static final History NONE = new History(Days.NONE, Days.NONE, Days.NONE);
  }

  BenignRates(PrincipalDays active) {
    this.active = active;
  }

  /** What the days before a finding say of its detection. */
  History before(Finding finding) {
    Principal principal = finding.trigger().actor().principal();
    int to = PrincipalDays.dayOf(finding.trigger().time().minus(UNSETTLED));
    int from = to - DAYS_BACK;
    String detection = finding.detection();
    PeerGroup group = PeerGroup.of(principal);
    return new History(
        new Days(
            ordinary(
                principal.key(), fired.get(new OfPrincipal(detection, principal.key())), from, to),
            active.of(principal.key(), from, to)
                - between(excluded.get(principal.key()), from, to)),
        new Days(
            between(firedInGroup.get(new OfGroup(detection, group)), from, to),
            active.of(group, from, to)),
        new Days(
            between(firedAtProvider.get(new OfProvider(detection, principal.provider())), from, to),
            active.of(principal.provider(), from, to)));
  }

  private long ordinary(String principal, @Nullable NavigableSet<Integer> days, int from, int to) {
    if (days == null) {
      return 0;
    }
    Set<Integer> without = excluded.getOrDefault(principal, new TreeSet<>());
    return days.subSet(from, to).stream().filter(day -> !without.contains(day)).count();
  }

  private static long between(@Nullable NavigableSet<Integer> days, int from, int to) {
    return days == null ? 0 : days.subSet(from, to).size();
  }

  private static long between(@Nullable DayCounts days, int from, int to) {
    return days == null ? 0 : days.between(from, to);
  }

  /** Takes a finding's day as one on which its detection fired. */
  void learn(Finding finding) {
    Principal principal = finding.trigger().actor().principal();
    int day = PrincipalDays.dayOf(finding.trigger().time());
    OfPrincipal own = new OfPrincipal(finding.detection(), principal.key());
    TreeSet<Integer> days = fired.computeIfAbsent(own, none -> new TreeSet<>());
    if (!days.add(day)) {
      return;
    }
    if (days.size() > DayCounts.MOST_DAYS) {
      days.pollFirst();
    }
    detectionsOf.computeIfAbsent(principal.key(), none -> new HashSet<>()).add(finding.detection());
    if (!excluded.getOrDefault(principal.key(), new TreeSet<>()).contains(day)) {
      count(finding.detection(), principal, day, 1);
    }
  }

  /** Takes the days from one time to another out of what is ordinary for a principal. */
  void exclude(Principal principal, Instant from, Instant to) {
    TreeSet<Integer> days = excluded.computeIfAbsent(principal.key(), none -> new TreeSet<>());
    int last = PrincipalDays.dayOf(to);
    int first = Math.max(PrincipalDays.dayOf(from), last - DAYS_BACK);
    for (int day = first; day <= last; day++) {
      if (days.add(day)) {
        uncount(principal, day);
      }
    }
    while (days.size() > DayCounts.MOST_DAYS) {
      days.pollFirst();
    }
  }

  private void uncount(Principal principal, int day) {
    for (String detection : detectionsOf.getOrDefault(principal.key(), Set.of())) {
      TreeSet<Integer> days = fired.get(new OfPrincipal(detection, principal.key()));
      if (days != null && days.contains(day)) {
        count(detection, principal, day, -1);
      }
    }
  }

  private void count(String detection, Principal principal, int day, int change) {
    firedInGroup
        .computeIfAbsent(new OfGroup(detection, PeerGroup.of(principal)), none -> new DayCounts())
        .add(day, change);
    firedAtProvider
        .computeIfAbsent(new OfProvider(detection, principal.provider()), none -> new DayCounts())
        .add(day, change);
  }
}
