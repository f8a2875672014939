package io.keytrail.detection.cost;

import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.metering.CostLine;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one service in one region cost, day by day, and for which things. Keeps the last {@value
 * #MOST_DAYS} days and {@value #MOST_RESOURCES} things, whichever way they come. Not thread-safe.
 */
final class MeterCosts {
  static final int MOST_DAYS = 400;
  static final int MOST_RESOURCES = 10_000;

  /** What a day cost. */
  static final class Day {
    long micros;

    /** When the last charged time of it ends, in seconds since 1970. */
    long end;

    long lines;
  }

  /** A thing that was paid for. */
  static final class Paid {
    final String resource;
    long firstSecond;
    long micros;

    Paid(String resource, long firstSecond) {
      this.resource = resource;
      this.firstSecond = firstSecond;
    }
  }

  final CostMeter meter;
  private final TreeMap<Long, Day> days = new TreeMap<>();
  private final TreeMap<Long, Paid> resources = new TreeMap<>();

  MeterCosts(CostMeter meter) {
    this.meter = meter;
  }

  int size() {
    return days.size() + resources.size();
  }

  NavigableMap<Long, Day> days() {
    return days;
  }

  Collection<Paid> resources() {
    return resources.values();
  }

  /**
   * Raises what a line cost.
   *
   * @param before what it had cost by an earlier delivery; {@link LineCosts#UNKNOWN} if none
   */
  void raise(CostLine line, long before) {
    Charged charged = Charged.of(line);
    for (int i = 0; i < charged.days(); i++) {
      long known = before == LineCosts.UNKNOWN ? 0 : charged.share(before, i);
      Day day = day(charged.day(i));
      day.micros += charged.share(line.micros(), i) - known;
      day.end = Math.max(day.end, charged.end(i));
      day.lines += before == LineCosts.UNKNOWN && i == 0 ? 1 : 0;
    }
    if (!line.resource().isEmpty()) {
      Paid paid = paid(line.resource(), line.second());
      paid.micros += line.micros() - Math.max(0, before);
    }
  }

  /** The sums of a day; a new one's are let go again where it lies before those that are kept. */
  Day day(long number) {
    Day day = days.computeIfAbsent(number, none -> new Day());
    if (days.size() > MOST_DAYS) {
      days.pollFirstEntry();
    }
    return day;
  }

  Paid paid(String resource, long second) {
    Paid paid =
        resources.computeIfAbsent(
            Fingerprint.of(resource).high(), none -> new Paid(resource, second));
    paid.firstSecond = Math.min(paid.firstSecond, second);
    if (resources.size() > MOST_RESOURCES) {
      resources.pollLastEntry();
    }
    return paid;
  }

  long lines() {
    return days.values().stream().mapToLong(day -> day.lines).sum();
  }

  /** The days from one on. */
  Map<Long, Day> from(long earliest) {
    return days.tailMap(earliest);
  }
}
