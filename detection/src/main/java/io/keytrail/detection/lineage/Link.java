package io.keytrail.detection.lineage;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import java.util.Comparator;

/**
 * That somebody handed something out.
 *
 * @param maker who asked for it, as that record has it
 * @param second when, in seconds since 1970
 * @param seconds how long it is good for; 0 where that is unknown or without end
 * @param address where the maker called from
 * @param network the network that address is in; empty where unknown
 */
record Link(
    IssuedKind kind, Actor maker, long second, int seconds, String address, String network) {
  /** The better told first, then the earlier: copies in other accounts tell less of the caller. */
  private static final Comparator<Link> BETTER =
      Comparator.comparingInt(Link::vagueness)
          .thenComparingLong(Link::second)
          .thenComparing(link -> link.maker().principal().name())
          .thenComparing(Link::address);

  static Link better(Link one, Link other) {
    return BETTER.compare(one, other) <= 0 ? one : other;
  }

  private int vagueness() {
    Credential credential = maker.credential();
    if (credential != null && !credential.id().isEmpty()) {
      return Bearer.longLived(credential) ? 0 : 1;
    }
    return maker.principal().name().startsWith("AROA")
            || maker.principal().name().startsWith("AIDA")
        ? 3
        : 2;
  }
}
