package io.keytrail.model.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A network an incident's calls came from.
 *
 * @param address as the log has it
 * @param description what enrichment knows of it: number, name, country, kind; or "unknown"
 * @param facts the same, each by itself
 * @param reverse what a name server said of the address; null when none was asked
 */
public record NetworkSeen(
    String address,
    String description,
    int events,
    Instant first,
    Instant last,
    Facts facts,
    @Nullable ReverseName reverse) {

  /** A network of which nothing but its description is known. */
  public NetworkSeen(String address, String description, int events, Instant first, Instant last) {
    this(address, description, events, first, last, Facts.UNKNOWN, null);
  }

  /** The same with what a name server said. */
  public NetworkSeen named(ReverseName name) {
    return new NetworkSeen(address, description, events, first, last, facts, name);
  }

  /**
   * What enrichment knows; empty, 0 or false where it does not.
   *
   * @param asn autonomous system number
   * @param owner who announces the network
   * @param country ISO 3166-1 alpha-2
   * @param kind hosting, vpn, consumer and so on; or unknown
   * @param trusted whether the operator declared it to be their own
   * @param knownBad name of the list of hostile addresses it is on
   */
  public record Facts(
      long asn, String owner, String country, String kind, boolean trusted, String knownBad) {
    public static final Facts UNKNOWN = new Facts(0, "", "", "unknown", false, "");
  }
}
