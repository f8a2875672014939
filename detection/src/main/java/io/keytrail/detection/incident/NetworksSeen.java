package io.keytrail.detection.incident;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.incident.NetworkSeen;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses an incident's events came from, those of its evidence first. */
final class NetworksSeen {
  private static final Comparator<Tally> EVIDENCE_FIRST =
      Comparator.comparingInt(Tally::evidence)
          .thenComparingInt(Tally::events)
          .reversed()
          .thenComparing(Tally::address);

  private NetworksSeen() {}

  private record Tally(String address, int evidence, int events, Instant first, Instant last) {
    Tally with(Tally other) {
      return new Tally(
          address,
          evidence + other.evidence,
          events + other.events,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  static List<NetworkSeen> of(
      List<EventTrace> evidence, List<EventTrace> context, AddressLookup networks, int limit) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    evidence.forEach(event -> count(tallies, event, 1));
    context.forEach(event -> count(tallies, event, 0));
    return tallies.values().stream()
        .sorted(EVIDENCE_FIRST)
        .limit(limit)
        .map(tally -> seen(tally, networks.lookup(tally.address())))
        .toList();
  }

  private static NetworkSeen seen(Tally tally, IpContext network) {
    return new NetworkSeen(
        tally.address(),
        network.description(),
        tally.events(),
        tally.first(),
        tally.last(),
        new NetworkSeen.Facts(
            network.asn(),
            network.asName(),
            network.country(),
            network.kind().label(),
            network.trusted(),
            network.knownBad()),
        null);
  }

  private static void count(Map<String, Tally> tallies, EventTrace event, int evidence) {
    String address = event.origin().address();
    if (!address.isEmpty()) {
      tallies.merge(
          address, new Tally(address, evidence, 1, event.time(), event.time()), Tally::with);
    }
  }
}
