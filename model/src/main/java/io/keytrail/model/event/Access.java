package io.keytrail.model.event;

/** Whether a call only reads; {@link #UNKNOWN} where neither the log nor the name tells. */
public enum Access {
  READ,
  WRITE,
  UNKNOWN
}
