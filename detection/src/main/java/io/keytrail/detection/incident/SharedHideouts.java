package io.keytrail.detection.incident;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two stolen credentials in the hands of one thief: suspects that came, new within a day of each
 * other, from an address of a hosting company, a VPN, Tor or a known-bad list from which nobody
 * else here ever came.
 *
 * <p>Colleagues share homes, hotels and gateways, and one may be unlucky to look strange on the
 * same day as another. So each must have done something from there that is evidence beyond where it
 * came from, and one must be grave by itself.
 */
final class SharedHideouts {
  private static final long TOGETHER_SECONDS = Duration.ofDays(1).toSeconds();

  private final AddressUsers users;
  private final AddressLookup networks;

  /**
   * Two suspects in the same hands.
   *
   * @param root whose evidence is older
   * @param who the principal behind the other
   */
  record Tie(IncidentKey root, IncidentKey other, String who, String address) {
    /** Why, in a sentence. */
    String said() {
      return "%s is taken to be in the same hands: within a day of each other both came from %s for the first time, from where nobody else here ever came."
          .formatted(who, address);
    }
  }

  private record Place(Provider provider, String address) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::provider).thenComparing(Place::address);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  SharedHideouts(AddressUsers users, AddressLookup networks) {
    this.users = users;
    this.networks = networks;
  }

  /** All ties between the suspects, those of one address together, in a fixed order. */
  List<Tie> among(Collection<Suspect> suspects) {
    NavigableMap<Place, List<Suspect>> places = new TreeMap<>();
    for (Suspect suspect : suspects) {
      if (suspect.key().root() != IncidentKey.Root.COHORT) {
        for (String address : actedFrom(suspect)) {
          Place place = new Place(suspect.key().provider(), address);
          places.computeIfAbsent(place, none -> new ArrayList<>()).add(suspect);
        }
      }
    }
    List<Tie> ties = new ArrayList<>();
    places.forEach((place, here) -> {
      if (here.size() > 1 && hostile(place.address()) && theirsAlone(place.address(), here)) {
        ties.addAll(ties(place.address(), here));
      }
    });
    return ties;
  }

  private static Set<String> actedFrom(Suspect suspect) {
    Set<String> addresses = new TreeSet<>();
    for (Signal signal : suspect.verdict().evidence()) {
      Layer layer = signal.finding().layer();
      if (layer != Layer.AUTH_CONTEXT && layer != Layer.EXPOSURE && signal.weight() > 0) {
        addresses.add(signal.finding().trigger().origin().address());
      }
    }
    return addresses;
  }

  private boolean hostile(String address) {
    IpContext known = networks.lookup(address);
    if (known.trusted()) {
      return false;
    }
    return !known.knownBad().isEmpty()
        || switch (known.kind()) {
          case HOSTING, VPN, TOR -> true;
          case CLOUD, CONSUMER, BUSINESS, PRIVATE, PROVIDER_SERVICE, UNKNOWN -> false;
        };
  }

  /** Whether all who ever came from there are suspects, and came for the first time together. */
  private boolean theirsAlone(String address, List<Suspect> here) {
    Map<String, Long> firstUse = users.of(address);
    boolean grave = here.stream().anyMatch(one -> one.verdict().severity().atLeast(Severity.S2));
    if (firstUse == null || !grave) {
      return false;
    }
    Set<String> theirs = new HashSet<>();
    here.forEach(
        suspect -> suspect.verdict().evidence().forEach(signal -> addPrincipals(signal, theirs)));
    long earliest = firstUse.values().stream().mapToLong(Long::longValue).min().orElse(0);
    long latest = firstUse.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return theirs.containsAll(firstUse.keySet()) && latest - earliest <= TOGETHER_SECONDS;
  }

  private static void addPrincipals(Signal signal, Set<String> principals) {
    for (EventTrace event : signal.finding().events()) {
      principals.add(event.actor().principal().key());
    }
  }

  private static List<Tie> ties(String address, List<Suspect> here) {
    List<Suspect> inTime = new ArrayList<>(here);
    inTime.sort(
        Comparator.comparing((Suspect suspect) -> suspect.verdict().firstEvent())
            .thenComparing(Suspect::key));
    IncidentKey root = inTime.getFirst().key();
    return inTime.stream()
        .skip(1)
        .map(other -> new Tie(root, other.key(), who(other), address))
        .toList();
  }

  private static String who(Suspect suspect) {
    return suspect.verdict().evidence().getFirst().finding().trigger().actor().principal().name();
  }
}
