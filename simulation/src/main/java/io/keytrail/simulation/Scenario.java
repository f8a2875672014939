package io.keytrail.simulation;

/** What happens besides the daily work. */
public enum Scenario {
  /** Nothing: whatever hunting finds here is a false alarm. */
  QUIET,
  /** A developer's AWS key is stolen on the last day but one. */
  STOLEN_KEY
}
