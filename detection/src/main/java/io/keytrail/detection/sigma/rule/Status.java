package io.keytrail.detection.sigma.rule;

import java.util.Locale;

/** How far a rule has been tried out. */
public enum Status {
  STABLE,
  TEST,
  EXPERIMENTAL,
  DEPRECATED,
  UNSUPPORTED,
  /** The rule does not say. */
  UNSTATED;

  /** The lower-case name Sigma uses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that name, {@link #UNSTATED} where there is none. */
  public static Status orUnstated(String label) {
    for (Status status : values()) {
      if (status.label().equalsIgnoreCase(label)) {
        return status;
      }
    }
    return UNSTATED;
  }
}
