package io.keytrail.model.metering;

/**
 * One flow record: what passed one network interface between two addresses in some minutes. A view
 * that its parser moves from record to record, so it is valid during the call it is given to only.
 *
 * <p>Addresses are 128 bits; IPv4 ones are mapped ({@code ::ffff:a.b.c.d}).
 */
public interface FlowRecord {
  /** Which way the bytes went, seen from the interface. */
  enum Direction {
    OUT,
    IN,
    /** The record does not say, and both ends might be the interface's own. */
    UNKNOWN
  }

  FlowMeter meter();

  /** The machine the interface belongs to, where the record says; else empty. */
  String machine();

  Direction direction();

  /** Whether it was let through; what was refused moved no bytes worth counting. */
  boolean accepted();

  /** Whether the log says that the far side is a service of the provider. */
  boolean farIsProviderService();

  /** The upper half of the other side's address. */
  long farHigh();

  /** The lower half of the other side's address. */
  long farLow();

  /** The port of the interface's own side; 0 where the protocol has none. */
  int ownPort();

  /** The port of the other side; 0 where the protocol has none. */
  int farPort();

  /** The IANA number of the protocol: 6 is TCP. */
  int protocol();

  long packets();

  long bytes();

  /** When the first packet of the record was seen, in seconds since 1970. */
  long second();

  /** When the last one was seen, not before {@link #second}. */
  long lastSecond();

  /** The same for every copy of the record, and for no other in practice: 64 bits of hash. */
  long fingerprint();
}
