package io.keytrail.detection.enrich;

/**
 * An operator's list that an address is on.
 *
 * @param name what the operator calls it, as every output shows it
 * @param kind what being on it says of the network; often unknown
 */
public record NetworkList(String name, NetworkKind kind) {}
