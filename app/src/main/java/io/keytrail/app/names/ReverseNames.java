package io.keytrail.app.names;

import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.ReverseName;
import io.keytrail.model.incident.ReverseName.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Adds to the networks of incidents what a name server says of their addresses. Bounded: at most
 * {@value #MOST_ADDRESSES} addresses a run, those of the worst incidents first, each asked once,
 * and all of them within one time limit; what is left then is marked as unanswered. Private
 * addresses are never asked about.
 */
public final class ReverseNames {
  static final int MOST_ADDRESSES = 50;
  private static final int AT_ONCE = 8;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final NameServer server;
  private final Clock clock;
  private final Duration longest;

  /**
   * @param clock tells when was asked
   */
  public ReverseNames(NameServer server, Clock clock) {
    this(server, clock, LONGEST);
  }

  ReverseNames(NameServer server, Clock clock, Duration longest) {
    this.server = server;
    this.clock = clock;
    this.longest = longest;
  }

  /** The incidents in their order, with what is said of their addresses now. */
  public List<Incident> named(List<Incident> incidents) {
    Map<String, ReverseName> names = names(addresses(incidents));
    return incidents.stream().map(incident -> incident.with(named(incident, names))).toList();
  }

  private static List<NetworkSeen> named(Incident incident, Map<String, ReverseName> names) {
    return incident.networks().stream()
        .map(network -> {
          ReverseName name = names.get(network.address());
          return name == null ? network : network.named(name);
        })
        .toList();
  }

  /** The addresses to ask about, by their texts. */
  private static Map<String, IpAddress> addresses(List<Incident> incidents) {
    Map<String, IpAddress> addresses = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      for (NetworkSeen network : incident.networks()) {
        IpAddress address = IpAddress.parse(network.address());
        if (address != null
            && !network.facts().kind().equals("private")
            && addresses.size() < MOST_ADDRESSES) {
          addresses.put(network.address(), address);
        }
      }
    }
    return addresses;
  }

  private Map<String, ReverseName> names(Map<String, IpAddress> addresses) {
    Instant now = clock.instant();
    List<Callable<ReverseName>> questions = new ArrayList<>();
    addresses.values().forEach(address -> questions.add(() -> server.nameOf(address, now)));
    Map<String, ReverseName> names = new LinkedHashMap<>();
    // Daemons, because an unanswered question must not hold up the end of the program.
    ExecutorService askers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory());
    try {
      List<Future<ReverseName>> answers =
          askers.invokeAll(questions, longest.toMillis(), TimeUnit.MILLISECONDS);
      int next = 0;
      for (String address : addresses.keySet()) {
        names.put(address, answer(answers.get(next++), now));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      askers.shutdownNow();
    }
    return names;
  }

  private static ReverseName answer(Future<ReverseName> answer, Instant now)
      throws InterruptedException {
    try {
      return answer.get();
    } catch (CancellationException | ExecutionException tooLate) {
      return new ReverseName("", State.UNANSWERED, now);
    }
  }
}
