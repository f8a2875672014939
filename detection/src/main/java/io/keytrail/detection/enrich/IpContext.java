package io.keytrail.detection.enrich;

/**
 * What is known of an address. One instance per distinct address is shared by all its events.
 *
 * @param prefix the network it is compared by when nothing better is known: /24 for IPv4, /48 for
 *     IPv6; empty for what is no address
 * @param asn autonomous system number; 0 when unknown
 * @param asName or empty
 * @param country ISO 3166-1 alpha-2, or empty
 * @param trusted whether the operator declared the range to be their own
 * @param knownBad the operator's name for the known-bad list it is on, or empty
 */
public record IpContext(
    String prefix,
    long asn,
    String asName,
    String country,
    NetworkKind kind,
    boolean trusted,
    String knownBad) {

  public static final IpContext NONE = new IpContext("", 0, "", "", NetworkKind.UNKNOWN, false, "");

  /** The key under which "has been here before" is asked: the AS if known, else the prefix. */
  public String network() {
    return asn != 0 ? "AS" + asn : prefix;
  }
}
