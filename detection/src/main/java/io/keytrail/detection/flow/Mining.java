package io.keytrail.detection.flow;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.MeteredThing;
import io.keytrail.detection.metering.Worth;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.metering.Amounts;
import java.util.List;
import java.util.function.Consumer;

/**
 * A connection as miners keep one to their pool, for nearly all of an hour. Anybody may use such a
 * port for anything, so by itself this is below what the queue is told; it counts on a machine that
 * other evidence speaks of, and most on one that a suspect made. Told once a day of an interface.
 */
final class Mining {
  private static final String DETECTION = "flow.mining";
  private static final Worth WORTH = new Worth(5, 6, 14);
  private static final int LEAST_MINUTES = 45;
  private static final long HOURS_A_DAY = 24;

  private final AddressLookup networks;

  Mining(AddressLookup networks) {
    this.networks = networks;
  }

  void judge(InterfaceHours of, List<Hour> hours, Consumer<Metered> signs) {
    long told = Long.MIN_VALUE / 2;
    int before = 0;
    for (Hour hour : hours) {
      if (hour.minedMinutes() < LEAST_MINUTES) {
        continue;
      }
      if (hour.judged() && hour.number() - told >= HOURS_A_DAY) {
        signs.accept(sign(of, hours, hour, before));
        told = hour.number();
      }
      before++;
    }
  }

  private Metered sign(InterfaceHours of, List<Hour> hours, Hour hour, int before) {
    String to = hour.minedAt().toString();
    String said =
        "kept a thin connection to port %d of %s up for %d minutes of an hour, %s in all"
            .formatted(hour.minedPort(), to, hour.minedMinutes(), Amounts.bytes(hour.minedBytes()));
    return new Metered(
        DETECTION,
        Layer.RESOURCE_IMPACT,
        WORTH,
        "%s %s (%s), as miners do with their pool"
            .formatted(EgressSurge.named(of), said, networks.lookup(to).description()),
        said + " from " + EgressSurge.named(of),
        "it did so in %d of %d hours before"
            .formatted(before, hour.number() - hours.getFirst().number()),
        HoursAround.series(
            "sent to and from ports of pools by " + EgressSurge.named(of),
            hours,
            hour,
            Hour::minedBytes),
        List.of("T1496.001"),
        hour.firstMined(),
        of.meter().log(),
        of.meter().account(),
        of.meter().region(),
        of.meter().log().label(),
        "mining",
        new MeteredThing.Interface(of.meter().name(), of.machine()),
        List.of(
            new ResourceRef("network-interface", of.meter().name()),
            new ResourceRef("network-address", to)),
        hour.records());
  }
}
