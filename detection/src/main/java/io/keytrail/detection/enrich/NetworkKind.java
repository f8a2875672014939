package io.keytrail.detection.enrich;

/** What sort of network an address belongs to; {@link #UNKNOWN} is an answer, not an error. */
public enum NetworkKind {
  /** A cloud provider's customer addresses. */
  CLOUD("cloud"),
  /** A hosting company or data centre. */
  HOSTING("hosting"),
  /** A commercial VPN. */
  VPN("vpn"),
  /** A Tor exit. */
  TOR("tor"),
  /** An access network of homes and phones. */
  CONSUMER("consumer"),
  /** The organisation's own or another business network. */
  BUSINESS("business"),
  /** Loopback, private and link-local ranges. */
  PRIVATE("private"),
  /** A provider's own service, named by host or marker instead of an address. */
  PROVIDER_SERVICE("provider-service"),
  UNKNOWN("unknown");

  private final String label;

  NetworkKind(String label) {
    this.label = label;
  }

  /** The lower-case name used in rules, overlay files and every output. */
  public String label() {
    return label;
  }
}
