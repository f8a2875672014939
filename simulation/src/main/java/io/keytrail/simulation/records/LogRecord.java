package io.keytrail.simulation.records;

import java.time.Instant;
import java.util.Set;

/**
 * One record before it is written. It keeps a seed instead of its random ids, so that a day of them
 * is small and writing it twice gives the same bytes.
 */
public interface LogRecord {
  /** When the call was made. */
  Instant time();

  LogStream stream();

  /** What tells the record from every other; the provider's id of the event where it has one. */
  String id();

  /** The id by which the written record can be found; records of one operation may share it. */
  default String writtenId() {
    return id();
  }

  /** The acting identity as the written record names it. */
  String principal();

  /** Every name by which the written record may be taken to speak of the acting identity. */
  default Set<String> principalNames() {
    return Set.of(principal());
  }

  /** Service and call, for counts. */
  String action();

  /** Appends the record as one JSON object. */
  void write(JsonBytes out);
}
