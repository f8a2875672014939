package io.keytrail.detection.enrich;

import org.jspecify.annotations.Nullable;

/**
 * What one source says of an address; what it does not say is 0, empty, unknown or null.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param trusted null where the source is silent
 */
public record NetworkFacts(
    long asn, String asName, String country, NetworkKind kind, @Nullable Boolean trusted) {
  public static final NetworkFacts NONE = new NetworkFacts(0, "", "", NetworkKind.UNKNOWN, null);

  /** What this says, and what {@code other} says where this is silent. */
  public NetworkFacts over(NetworkFacts other) {
    // A number and its name belong together: one source's number never gets another one's name.
    boolean sameNetwork = asn == 0 || asn == other.asn;
    return new NetworkFacts(
        asn != 0 ? asn : other.asn,
        !asName.isEmpty() ? asName : sameNetwork ? other.asName : "",
        !country.isEmpty() ? country : other.country,
        kind != NetworkKind.UNKNOWN ? kind : other.kind,
        trusted != null ? trusted : other.trusted);
  }
}
