package io.keytrail.detection.habit;

import java.time.Duration;

/** What is counted over a sliding span and compared with the peaks of earlier days. */
public enum Measure {
  /** Different actions refused. */
  REFUSED(Duration.ofMinutes(10), true),
  /** Different services asked what there is. */
  BREADTH(Duration.ofMinutes(10), true),
  /** Different actions it had never made before. */
  NEW_ACTIONS(Duration.ofMinutes(60), true),
  /** Different secrets, stores, hosts and roles it had never touched before. */
  NEW_THINGS(Duration.ofMinutes(60), true),
  /** Different secrets read. */
  SECRETS(Duration.ofMinutes(10), true),
  /** Objects or rows read. */
  OBJECTS(Duration.ofMinutes(60), false),
  /** Bytes sent out. */
  BYTES(Duration.ofMinutes(60), false),
  /** Things destroyed. */
  DESTROYED(Duration.ofMinutes(10), false),
  /** Objects written in place: what encrypting them for ransom looks like. */
  REWRITTEN(Duration.ofMinutes(10), false),
  /** Machines and jobs started, attempts included. */
  STARTED(Duration.ofMinutes(15), false),
  /** Different regions or zones things were started in. */
  START_REGIONS(Duration.ofMinutes(15), true),
  /** Different account keys or download links handed out. */
  KEYS_OUT(Duration.ofMinutes(15), true);

  private final Duration span;
  private final boolean distinct;

  Measure(Duration span, boolean distinct) {
    this.span = span;
    this.distinct = distinct;
  }

  /** Its place in arrays with one for each. */
  @SuppressWarnings("EnumOrdinal") // the arrays live in memory only
  int place() {
    return ordinal();
  }

  public Duration span() {
    return span;
  }

  /** Whether different values are counted, rather than a sum. */
  public boolean distinct() {
    return distinct;
  }
}
