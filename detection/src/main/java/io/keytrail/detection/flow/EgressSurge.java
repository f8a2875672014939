package io.keytrail.detection.flow;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.MeteredThing;
import io.keytrail.detection.metering.Worth;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.metering.Amounts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Far more sent out of the organisation and its clouds within an hour than the interface ever sent
 * in one before. What a machine answers when it is asked is not counted, so a web server or the
 * origin of a CDN may have any day it likes, and neither is what goes to a cloud. A backup to
 * somewhere else surges once and is its own measure from then on.
 */
final class EgressSurge {
  private static final String DETECTION = "flow.egress-surge";

  /** Less than this an hour is nobody's database. */
  private static final long LEAST_BYTES = 500_000_000;

  private static final int TIMES_THE_MOST = 5;

  /** Three days: what happens every night was seen more than once. */
  private static final long LEAST_HOURS = 72;

  private static final int POINTS = 12;
  private static final int MOST_POINTS = 18;

  /** What is taken off where no table knows the networks that it went to. */
  private static final int UNKNOWN_NETWORKS = 4;

  private static final double ALONE = 8;

  private final AddressLookup networks;

  EgressSurge(AddressLookup networks) {
    this.networks = networks;
  }

  void judge(InterfaceHours of, List<Hour> hours, Consumer<Metered> signs) {
    long begun = hours.getFirst().number();
    long most = 0;
    for (int i = 0; i < hours.size(); i++) {
      Hour hour = hours.get(i);
      long limit = Math.max(LEAST_BYTES, TIMES_THE_MOST * most);
      if (hour.judged() && hour.number() - begun >= LEAST_HOURS && hour.sent() > limit) {
        signs.accept(sign(of, hours, i, most));
      }
      most = Math.max(most, hour.sent());
    }
  }

  private Metered sign(InterfaceHours of, List<Hour> all, int at, long most) {
    Hour hour = all.get(at);
    List<Hour> before = all.subList(0, at);
    long hours = hour.number() - before.getFirst().number();
    String to = hour.largestTo().toString();
    String said =
        Amounts.bytes(hour.sent()) + " within an hour to networks outside, of its own accord";
    double points = points(hour, most);
    return new Metered(
        DETECTION,
        Layer.DATA,
        new Worth(Math.min(ALONE, points), points, points),
        "%s sent %s; the largest flow, %s, went to %s (%s)"
            .formatted(
                named(of),
                said,
                Amounts.bytes(hour.largest()),
                to,
                networks.lookup(to).description()),
        "sent %s from %s".formatted(said, named(of)),
        "in %d hours before at most %s an hour, and in 99 of 100 no more than %s"
            .formatted(hours, Amounts.bytes(most), Amounts.bytes(percentile(before, hours))),
        HoursAround.series("sent outside by " + named(of), all, hour, Hour::sent),
        List.of("T1567", "T1041"),
        hour.firstSent(),
        of.meter().log(),
        of.meter().account(),
        of.meter().region(),
        of.meter().log().label(),
        "egress",
        new MeteredThing.Interface(of.meter().name(), of.machine()),
        List.of(
            new ResourceRef("network-interface", of.meter().name()),
            new ResourceRef("network-address", to)),
        hour.records());
  }

  static String named(InterfaceHours of) {
    return of.machine().isEmpty() || of.machine().equals(of.meter().name())
        ? of.meter().name()
        : of.machine() + " (" + of.meter().name() + ")";
  }

  /** Three more for every ten times that it is above what was normal. */
  private static double points(Hour hour, long most) {
    double times = (double) hour.sent() / Math.max(most, LEAST_BYTES / TIMES_THE_MOST);
    double points = POINTS + 3 * StrictMath.log10(times / TIMES_THE_MOST);
    double rounded = Math.rint(Math.clamp(points, POINTS, MOST_POINTS));
    return hour.toKnownNetworks() ? rounded : rounded - UNKNOWN_NETWORKS;
  }

  /** What 99 of 100 hours stayed below, silent ones among them. */
  private static long percentile(List<Hour> before, long hours) {
    long[] sent = before.stream().mapToLong(Hour::sent).sorted().toArray();
    long above = hours / 100;
    int at = (int) (sent.length - 1 - above);
    return at < 0 || sent.length == 0 ? 0 : Arrays.stream(sent).skip(at).findFirst().orElse(0);
  }
}
