package io.keytrail.detection.incident;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The same thing new for many at once is a change of infrastructure: another gateway, another
 * version of a tool. A thief is new alone.
 *
 * <p>A cohort are at least {@value #FEWEST} unrelated trees that met the same network, region or
 * tool within an hour, and whoever follows within an hour of the last. A tree that also had
 * evidence of something done is no part of it.
 */
final class Cohorts {
  private static final int FEWEST = 5;
  private static final Duration TOGETHER = Duration.ofHours(1);
  private static final Duration NEAR = Duration.ofHours(24);

  private final AddressLookup networks;
  private final double floor;
  private final NavigableMap<IncidentKey, TreeSet<Instant>> deeds = new TreeMap<>();
  private final NavigableMap<Met, List<Placed>> met = new TreeMap<>();
  private final IdentityHashMap<Finding, Cohort> byFinding = new IdentityHashMap<>();

  /** What was new. */
  record Met(Provider provider, Novelty kind, String value) implements Comparable<Met> {
    private static final Comparator<Met> ORDER =
        Comparator.comparing(Met::provider).thenComparing(Met::kind).thenComparing(Met::value);

    @Override
    public int compareTo(Met other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Trees that met the same.
   *
   * @param size how many trees
   * @param first when the first met it
   */
  record Cohort(Met met, int size, Instant first) {
    /** What its line in the queue is kept under. */
    IncidentKey key() {
      return new IncidentKey(
          met.provider(),
          IncidentKey.Root.COHORT,
          met.kind().label() + " " + met.value() + " " + first);
    }
  }

  /**
   * Finds all cohorts.
   *
   * @param floor shipped points from which a finding of another layer says that something was done
   */
  Cohorts(List<Placed> inTime, AddressLookup networks, double floor) {
    this.networks = networks;
    this.floor = floor;
    inTime.forEach(this::sort);
    met.forEach(this::find);
  }

  private void sort(Placed placed) {
    Finding finding = placed.finding();
    Met what = met(finding);
    if (what != null) {
      met.computeIfAbsent(what, none -> new ArrayList<>()).add(placed);
    } else if (finding.layer() != Layer.AUTH_CONTEXT && finding.points() >= floor) {
      deeds.computeIfAbsent(placed.root(), none -> new TreeSet<>()).add(finding.trigger().time());
    }
  }

  private @Nullable Met met(Finding finding) {
    if (finding.layer() != Layer.AUTH_CONTEXT || finding.hard()) {
      return null;
    }
    EventTrace event = finding.trigger();
    String value =
        switch (finding.novelty()) {
          case NETWORK -> networks.lookup(event.origin().address()).network();
          case REGION -> event.region();
          // Versions differ from machine to machine while a new tool is rolled out.
          case TOOL -> event.origin().userAgent().replaceAll("[0-9][0-9.]*", "");
          case NONE, ACT, CONDUCT -> "";
        };
    return value.isEmpty()
        ? null
        : new Met(event.actor().principal().provider(), finding.novelty(), value);
  }

  private void find(Met what, List<Placed> inTime) {
    List<Placed> quiet = inTime.stream().filter(placed -> !didSomething(placed)).toList();
    int from = 0;
    while (from < quiet.size()) {
      int to = from;
      Instant last = time(quiet, from).plus(TOGETHER);
      Set<IncidentKey> trees = new HashSet<>();
      while (to < quiet.size() && !time(quiet, to).isAfter(last)) {
        trees.add(quiet.get(to++).root());
        if (trees.size() >= FEWEST) {
          last = time(quiet, to - 1).plus(TOGETHER);
        }
      }
      if (trees.size() >= FEWEST) {
        Cohort cohort = new Cohort(what, trees.size(), time(quiet, from));

        quiet.subList(from, to).forEach(placed -> byFinding.put(placed.finding(), cohort));
        from = to;
      } else {
        from++;
      }
    }
  }

  private boolean didSomething(Placed placed) {
    TreeSet<Instant> times = deeds.get(placed.root());
    if (times == null) {
      return false;
    }
    Instant near = times.ceiling(placed.finding().trigger().time().minus(NEAR));
    return near != null && !near.isAfter(placed.finding().trigger().time().plus(NEAR));
  }

  private static Instant time(List<Placed> placed, int index) {
    return placed.get(index).finding().trigger().time();
  }

  /** The cohort a finding is part of; null for none. */
  @Nullable Cohort of(Finding finding) {
    return byFinding.get(finding);
  }
}
