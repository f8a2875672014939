package io.keytrail.detection.sigma.field;

/**
 * A part of an event of which few distinct instances exist, so that what depends on it alone is
 * worth remembering.
 */
public enum Facet {
  SERVICE,
  ACTION,
  /** Service and action together, for rules that name one call or another. */
  CALL,
  USER_AGENT,
  ADDRESS,
  ACTOR,
  NETWORK,
  OUTCOME,
  REGION,
  ACCESS,
  /** The raw fields that name the call, for logs whose own wording the event may change. */
  CALL_FIELDS,
  /** No such part. */
  NONE
}
