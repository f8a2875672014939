package io.keytrail.detection.sigma.field;

/**
 * A part of an event of which few distinct instances exist, so that what depends on it alone is
 * worth remembering.
 */
public enum Facet {
  SERVICE,
  ACTION,
  USER_AGENT,
  ADDRESS,
  ACTOR,
  NETWORK,
  OUTCOME,
  REGION,
  ACCESS,
  /** No such part. */
  NONE
}
