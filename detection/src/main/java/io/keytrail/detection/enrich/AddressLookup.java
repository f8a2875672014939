package io.keytrail.detection.enrich;

/** Answers what is known of an address; {@link Enricher} is the one that reads tables. */
@FunctionalInterface
public interface AddressLookup {
  /**
   * What is known of the text that a log has where an address belongs: an address, a service's host
   * name, a marker or anything else. Never fails; {@link IpContext#NONE} is an answer.
   */
  IpContext lookup(String address);
}
