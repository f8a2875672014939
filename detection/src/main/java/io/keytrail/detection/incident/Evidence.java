package io.keytrail.detection.incident;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The findings on one entity. A copy of a finding is kept once; of a detection that fires without
 * end only the first of each clock hour are kept and the rest is counted, so that what is held is
 * bounded by the length of the logs and not by their volume.
 */
final class Evidence {
  /** Event time first, and nothing of it depends on the order of arrival. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::trigger)
          .thenComparing(Finding::detection)
          .thenComparing(Finding::points, Comparator.reverseOrder())
          .thenComparing(Finding::text);

  private static final long SECONDS_AN_HOUR = 3600;

  private final int findingsAnHour;
  private final TreeMap<Hour, Bucket> hours = new TreeMap<>();

  Evidence(int findingsAnHour) {
    this.findingsAnHour = findingsAnHour;
  }

  private record Hour(String detection, long number) implements Comparable<Hour> {
    private static final Comparator<Hour> ORDER =
        Comparator.comparingLong(Hour::number).thenComparing(Hour::detection);

    @Override
    public int compareTo(Hour other) {
      return ORDER.compare(this, other);
    }
  }

  /** The event that made it fire, without the copy of the log it was read from. */
  private record Moment(Instant time, Fingerprint event) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
        Comparator.comparing(Moment::time).thenComparing(Moment::event);

    @Override
    public int compareTo(Moment other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Bucket {
    final TreeMap<Moment, Finding> findings = new TreeMap<>();
    int omitted;
  }

  void add(Finding finding) {
    EventTrace trigger = finding.trigger();
    long number = Math.floorDiv(trigger.time().getEpochSecond(), SECONDS_AN_HOUR);
    Bucket bucket =
        hours.computeIfAbsent(new Hour(finding.detection(), number), hour -> new Bucket());
    bucket.findings.merge(
        new Moment(trigger.time(), trigger.fingerprint()),
        finding,
        (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
    if (bucket.findings.size() > findingsAnHour) {
      bucket.findings.pollLastEntry();
      bucket.omitted++;
    }
  }

  /** Everything kept, in event-time order. */
  List<Finding> inOrder() {
    List<Finding> all = new ArrayList<>();
    hours.values().forEach(bucket -> all.addAll(bucket.findings.values()));
    all.sort(ORDER);
    return all;
  }

  /** How many findings were left out because their detection fired too often in an hour. */
  int omitted() {
    return hours.values().stream().mapToInt(bucket -> bucket.omitted).sum();
  }

  /** One body of evidence from the parts of a credential tree. */
  static Evidence together(Collection<Evidence> parts, int findingsAnHour) {
    Evidence whole = new Evidence(findingsAnHour);
    for (Evidence part : parts) {
      part.inOrder().forEach(whole::add);
      part.hours.forEach((hour, bucket) ->
          whole.hours.computeIfAbsent(hour, missing -> new Bucket()).omitted += bucket.omitted);
    }
    return whole;
  }
}
