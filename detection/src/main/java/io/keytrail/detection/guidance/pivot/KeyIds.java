package io.keytrail.detection.guidance.pivot;

/** How ids of credentials stand in a query. */
public enum KeyIds {
  /** As they are, so that the query runs. */
  WHOLE,
  /** By their ends, in a form that no engine accepts: an empty answer would pass for "no use". */
  MASKED
}
