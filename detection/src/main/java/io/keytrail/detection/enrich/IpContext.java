package io.keytrail.detection.enrich;

import java.util.StringJoiner;

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

  /** For a reader: {@code AS64500 Example Hosting, RO, hosting}, or {@code unknown network}. */
  public String description() {
    StringJoiner text = new StringJoiner(", ");
    if (asn != 0) {
      text.add(asName.isEmpty() ? "AS" + asn : "AS" + asn + " " + asName);
    } else if (!asName.isEmpty()) {
      text.add(asName);
    }
    if (!country.isEmpty()) {
      text.add(country);
    }
    if (kind != NetworkKind.UNKNOWN) {
      text.add(kind.label());
    }
    if (trusted) {
      text.add("trusted");
    }
    if (!knownBad.isEmpty()) {
      text.add("on list " + knownBad);
    }
    return text.length() == 0 ? "unknown network" : text.toString();
  }
}
