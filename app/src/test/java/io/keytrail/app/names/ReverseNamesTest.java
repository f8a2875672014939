package io.keytrail.app.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.report.SampleIncidents;
import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.ReverseName;
import io.keytrail.model.incident.ReverseName.State;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReverseNamesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static Incident from(NetworkSeen... networks) {
    return SampleIncidents.theft().with(List.of(networks));
  }

  private static NetworkSeen at(String address) {
    return new NetworkSeen(address, "", 1, NOW, NOW);
  }

  private static List<ReverseName> names(List<Incident> incidents) {
    return incidents.stream()
        .flatMap(incident -> incident.networks().stream())
        .map(network -> Objects.requireNonNull(network.reverse(), network.address()))
        .toList();
  }

  @Test
  void named_addressesOfBothFamilies_getWhatTheServerSays() throws IOException {
    try (LocalNameServer server =
        new LocalNameServer(
            Map.of(
                "77.100.51.198.in-addr.arpa",
                "exit-3.example.net",
                "5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.7.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
                "six.example.net"))) {
      List<Incident> named =
          new ReverseNames(NameServer.at(server.place()), CLOCK)
              .named(List.of(from(at("198.51.100.77"), at("2001:db8:7::5"), at("198.51.100.8"))));

      assertThat(names(named))
          .containsExactly(
              new ReverseName("exit-3.example.net", State.FOUND, NOW),
              new ReverseName("six.example.net", State.FOUND, NOW),
              new ReverseName("", State.NONE, NOW));
    }
  }

  @Test
  void named_serverThatKeepsSilent_isMarkedAndHoldsNobodyUp() throws IOException {
    try (LocalNameServer server =
        new LocalNameServer(Map.of("77.100.51.198.in-addr.arpa", "exit-3.example.net"))) {
      List<Incident> named =
          new ReverseNames(NameServer.at(server.place()), CLOCK, Duration.ofMillis(800))
              .named(List.of(from(at("198.51.100.9"), at("198.51.100.77"))));

      assertThat(names(named))
          .extracting(ReverseName::state)
          .containsExactly(State.UNANSWERED, State.FOUND);
    }
  }

  @Test
  void named_noServer_isNoFailure() {
    List<Incident> named =
        new ReverseNames(NameServer.at("127.0.0.1:1"), CLOCK, Duration.ofMillis(500))
            .named(List.of(from(at("198.51.100.77"))));

    assertThat(names(named)).extracting(ReverseName::state).containsExactly(State.UNANSWERED);
  }

  @Test
  void named_sameAddressTwice_isAskedOnce() throws IOException {
    try (LocalNameServer server = new LocalNameServer(Map.of())) {
      Incident incident = from(at("198.51.100.77"));
      new ReverseNames(NameServer.at(server.place()), CLOCK).named(List.of(incident, incident));

      assertThat(server.asked()).containsExactly("77.100.51.198.in-addr.arpa");
    }
  }

  @Test
  void named_whatIsNobodysBusiness_isNotAsked() throws IOException {
    try (LocalNameServer server = new LocalNameServer(Map.of())) {
      NetworkSeen own =
          new NetworkSeen(
              "10.0.0.7",
              "private",
              1,
              NOW,
              NOW,
              new NetworkSeen.Facts(0, "", "", "private", false, ""),
              null);
      List<Incident> named =
          new ReverseNames(NameServer.at(server.place()), CLOCK)
              .named(List.of(from(own, at("ec2.amazonaws.com"), at("'; DROP"))));

      assertThat(server.asked()).isEmpty();
      assertThat(named.getFirst().networks()).extracting(NetworkSeen::reverse).containsOnlyNulls();
    }
  }

  @Test
  void named_moreAddressesThanTheLimit_asksForTheFirst() throws IOException {
    try (LocalNameServer server = new LocalNameServer(Map.of())) {
      Incident incident =
          from(
              IntStream.range(0, ReverseNames.MOST_ADDRESSES + 10)
                  .mapToObj(i -> at("203.0.113." + i))
                  .toArray(NetworkSeen[]::new));
      new ReverseNames(NameServer.at(server.place()), CLOCK).named(List.of(incident));

      assertThat(server.asked()).hasSize(ReverseNames.MOST_ADDRESSES);
    }
  }

  @Test
  void domain_anyAddress_isDigitsAndDots() {
    assertThat(Stream.of("1.2.3.4", "::ffff:1.2.3.4", "2001:db8::1"))
        .allSatisfy(text ->
            assertThat(NameServer.domain(Objects.requireNonNull(IpAddress.parse(text))))
                .matches("[0-9a-f.]+\\.(in-addr|ip6)\\.arpa"));
  }
}
