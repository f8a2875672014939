package io.keytrail.detection.flow;

/** Whose network the other side of a flow is in. */
enum FarSide {
  /** A private range, or one that the operator declared to be their own. */
  OWN,
  /** A cloud provider, or a service of the provider itself. */
  CLOUD,
  /** A network that is known and neither of these. */
  FOREIGN,
  /** A public address of which no table knows the network. */
  UNKNOWN
}
