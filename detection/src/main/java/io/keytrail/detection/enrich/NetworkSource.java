package io.keytrail.detection.enrich;

/** A database or table of networks. Thread-safe. */
@FunctionalInterface
public interface NetworkSource {
  /** What it says of the address; {@link NetworkFacts#NONE} when nothing. Never fails. */
  NetworkFacts lookup(IpAddress address);
}
