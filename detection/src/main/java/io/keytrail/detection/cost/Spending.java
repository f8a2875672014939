package io.keytrail.detection.cost;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one service in one region cost, ready to be judged.
 *
 * @param begun the first day of which the account's bill is known, in days since 1970
 * @param days only those with costs
 * @param things what was paid for, by the provider's id
 */
record Spending(
    CostMeter meter, long begun, NavigableMap<Long, Day> days, Map<String, Thing> things) {
  private static final Comparator<Thing> COSTLIEST =
      Comparator.comparingLong(Thing::micros).reversed().thenComparing(Thing::resource);

  /**
   * A day.
   *
   * @param end when the last charged time of it ends, in seconds since 1970
   * @param judged whether signs are told of it, or it is only compared with
   */
  record Day(long micros, long end, long lines, boolean judged) {
    private Day with(Day other) {
      return new Day(
          Math.max(micros, other.micros),
          Math.max(end, other.end),
          Math.max(lines, other.lines),
          judged || other.judged);
    }
  }

  /**
   * A thing that was paid for.
   *
   * @param firstDay the first day it cost anything
   */
  record Thing(String resource, long firstDay, long micros) {
    private Thing with(Thing other) {
      return new Thing(
          resource, Math.min(firstDay, other.firstDay), Math.max(micros, other.micros));
    }
  }

  /**
   * Puts together what is judged and what is only compared with.
   *
   * @param learned null if nothing is known of it
   */
  static Spending of(MeterCosts judged, @Nullable MeterCosts learned, long begun) {
    NavigableMap<Long, Day> days = new TreeMap<>();
    Map<String, Thing> things = new HashMap<>();
    if (learned != null) {
      add(learned, false, days, things);
    }
    add(judged, true, days, things);
    return new Spending(judged.meter, begun, days, things);
  }

  private static void add(
      MeterCosts costs, boolean judged, Map<Long, Day> days, Map<String, Thing> things) {
    costs
        .days()
        .forEach((number, day) ->
            days.merge(number, new Day(day.micros, day.end, day.lines, judged), Day::with));
    for (MeterCosts.Paid paid : costs.resources()) {
      long first = Math.floorDiv(paid.firstSecond, Charged.SECONDS_A_DAY);
      things.merge(paid.resource, new Thing(paid.resource, first, paid.micros), Thing::with);
    }
  }

  long on(long day) {
    Day known = days.get(day);
    return known == null ? 0 : known.micros();
  }

  /** The things that first cost anything in these days, the costliest first. */
  List<Thing> begunIn(long from, long to) {
    return things.values().stream()
        .filter(thing -> thing.firstDay() >= from && thing.firstDay() <= to)
        .sorted(COSTLIEST)
        .toList();
  }
}
