package io.keytrail.model.incident;

import java.time.Instant;

/**
 * How somebody closed an incident.
 *
 * @param verdict what it turned out to be
 * @param at when it was closed
 * @param until time of the last evidence known then: what came later was not judged
 * @param note why, in the words of whoever closed it; may be empty
 * @param reopened whether it acted again after {@code until}, so that it is open once more
 */
public record Closing(Decision verdict, Instant at, Instant until, String note, boolean reopened) {

  /** What an incident can turn out to be. */
  public enum Decision {
    /** Somebody else held the credential. */
    THEFT("theft"),
    /** An agreed test or exercise. */
    AUTHORISED("authorised"),
    /** The detections saw what was not there. */
    FALSE_ALARM("false-alarm"),
    /** They saw rightly, and it is how this principal works. */
    BENIGN("benign");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    /** The lower-case name used on the command line and in every output. */
    public String label() {
      return label;
    }
  }
}
