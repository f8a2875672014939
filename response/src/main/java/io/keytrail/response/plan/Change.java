package io.keytrail.response.plan;

/** What doing a step changes. */
public enum Change {
  /** Nothing of the incident's. */
  NONE,
  /** Something that can be taken back. */
  REVOCABLE,
  /** Something that cannot. */
  FINAL
}
