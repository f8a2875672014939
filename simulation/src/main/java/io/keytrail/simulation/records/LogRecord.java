package io.keytrail.simulation.records;

import java.time.Instant;

/**
 * One record before it is written. It keeps a seed instead of its random ids, so that a day of them
 * is small and writing it twice gives the same bytes.
 */
public interface LogRecord {
  /** When the call was made. */
  Instant time();

  LogStream stream();

  /** The provider's id of the event, as the written record has it. */
  String id();

  /** The acting identity as the written record names it. */
  String principal();

  /** Service and call, for counts. */
  String action();

  /** Appends the record as one JSON object. */
  void write(JsonBytes out);
}
