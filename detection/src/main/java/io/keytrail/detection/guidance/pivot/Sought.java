package io.keytrail.detection.guidance.pivot;

import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.NetworkSeen;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an incident's queries look for.
 *
 * @param keyIds credentials as the log names them
 * @param names principals as the log names them; for a role the role, never one of its sessions
 * @param networks the prefixes its calls came from: /24, or /48 of IPv6
 * @param from whole second
 * @param to whole second
 */
record Sought(
    List<Credential> keyIds, List<Name> names, List<Prefix> networks, Instant from, Instant to) {
  /** What came before may be how the credential was lost. */
  private static final Duration BEFORE = Duration.ofHours(24);

  /**
   * The longest life of a session that an AWS key can issue: what outlives the key shows itself.
   */
  private static final Duration AFTER = Duration.ofHours(36);

  /** What counts as a place's or a tool's past. */
  static final Duration HISTORY = Duration.ofDays(30);

  private static final int MOST = 20;

  /** A longer name is no name that a provider gives; cut, it would find nothing. */
  private static final int LONGEST = 2048;

  private static final String MASKED_KEYS = "<key ids are masked: run again with --reveal>";

  /** A name and what sort of principal bears it. */
  record Name(PrincipalKind kind, String text) {}

  /** A network by its first address and length. */
  record Prefix(IpAddress.Family family, String first, int length) {
    @Override
    public String toString() {
      return first + "/" + length;
    }
  }

  static Sought of(Incident incident) {
    return new Sought(
        incident.credentials().stream().filter(key -> fits(key.id())).limit(MOST).toList(),
        names(incident.principals()),
        networks(incident.networks()),
        incident.firstEvent().minus(BEFORE).truncatedTo(ChronoUnit.SECONDS),
        incident.lastEvent().plus(AFTER).truncatedTo(ChronoUnit.SECONDS));
  }

  private static List<Name> names(Collection<Principal> principals) {
    Set<Name> names = new LinkedHashSet<>();
    for (Principal principal : principals) {
      String key = principal.key();
      int session = key.lastIndexOf('/');
      if (principal.kind() == PrincipalKind.ROLE && key.contains(":role/") && session > 0) {
        add(names, principal.kind(), key.substring(0, session));
      } else {
        add(names, principal.kind(), principal.name());
        if (principal.kind() == PrincipalKind.SERVICE_PRINCIPAL
            || principal.kind() == PrincipalKind.MANAGED_IDENTITY) {
          add(names, principal.kind(), key);
        }
      }
    }
    return names.stream().limit(MOST).toList();
  }

  private static void add(Set<Name> names, PrincipalKind kind, String text) {
    if (fits(text)) {
      names.add(new Name(kind, text));
    }
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  private static List<Prefix> networks(List<NetworkSeen> seen) {
    Set<Prefix> prefixes = new LinkedHashSet<>();
    for (NetworkSeen network : seen) {
      IpAddress address = IpAddress.parse(network.address());
      if (address != null) {
        String prefix = address.comparedPrefix();
        int slash = prefix.indexOf('/');
        prefixes.add(
            new Prefix(
                address.family(),
                prefix.substring(0, slash),
                Integer.parseInt(prefix.substring(slash + 1))));
      }
    }
    return prefixes.stream().limit(MOST).toList();
  }

  /** Texts of the names of roles, or of everybody else. */
  List<String> names(boolean roles) {
    return names.stream()
        .filter(name -> (name.kind() == PrincipalKind.ROLE) == roles)
        .map(Name::text)
        .toList();
  }

  List<String> allNames() {
    return names.stream().map(Name::text).toList();
  }

  /** Whether there is anybody to look for. */
  boolean anybody() {
    return !keyIds.isEmpty() || !names.isEmpty();
  }

  /** The ids as literals of a list, or what stands for them and breaks the query. */
  String keys(Dialect dialect, KeyIds shown) {
    return switch (shown) {
      case WHOLE -> dialect.texts(keyIds.stream().map(Credential::id).toList());
      case MASKED -> MASKED_KEYS;
    };
  }
}
