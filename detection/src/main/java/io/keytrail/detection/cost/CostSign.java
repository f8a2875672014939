package io.keytrail.detection.cost;

import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.MeteredThing;
import io.keytrail.detection.metering.Worth;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Layer;
import java.time.LocalDate;
import java.util.List;

/**
 * How a sign about costs is told: of the costliest thing that began to cost in its days or shortly
 * before, or else of the account.
 *
 * <p>A bill says what a day cost and not when in it. The sign stands at the end of its first day,
 * when the money was spent, and so never before what caused it.
 *
 * @param from the first day, in days since 1970
 * @param to the last day
 */
record CostSign(Spending of, long from, long to) {
  private static final int MOST_TARGETS = 10;

  /** What is started late in a day hardly shows on that day. */
  private static final int DAYS_BEFORE = 2;

  Metered metered(
      String detection, Worth worth, String how, DaysBefore before, List<String> techniques) {
    CostMeter meter = of.meter();
    List<Spending.Thing> things = of.begunIn(from - DAYS_BEFORE, to);
    Spending.Day first = of.days().firstEntry().getValue();
    Spending.Day day = of.days().getOrDefault(from, first);
    String cost = cost();
    return new Metered(
        detection,
        Layer.MONEY,
        worth,
        "%s cost %s in account %s, %s%s"
            .formatted(meter.named(), cost, meter.account(), how, things(things)),
        "ran up %s for %s".formatted(cost, meter.named()),
        before.told(meter.currency()),
        DaysAround.series(of, from),
        techniques,
        day.end() - 1,
        meter.log(),
        meter.account(),
        meter.region(),
        meter.service(),
        "spend",
        things.isEmpty()
            ? new MeteredThing.Account(meter.account())
            : new MeteredThing.Resource(things.getFirst().resource()),
        things.stream()
            .limit(MOST_TARGETS)
            .map(thing -> new ResourceRef("billed-resource", thing.resource()))
            .toList(),
        of.days().subMap(from, true, to, true).values().stream()
            .mapToLong(Spending.Day::lines)
            .sum());
  }

  private String cost() {
    long sum =
        of.days().subMap(from, true, to, true).values().stream()
            .mapToLong(Spending.Day::micros)
            .sum();
    String amount = Money.of(sum, of.meter().currency());
    return from == to
        ? "%s on %s".formatted(amount, LocalDate.ofEpochDay(from))
        : "%s from %s to %s"
            .formatted(amount, LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
  }

  private static String things(List<Spending.Thing> things) {
    return switch (things.size()) {
      case 0 -> "; the bill does not say for what";
      case 1 -> ", for " + things.getFirst().resource();
      default ->
          ", for %d things that cost nothing before, %s the most"
              .formatted(things.size(), things.getFirst().resource());
    };
  }
}
