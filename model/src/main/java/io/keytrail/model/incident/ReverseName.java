package io.keytrail.model.incident;

import java.time.Instant;

/**
 * What a name server said when it was asked whose an address is. Whoever holds the address decides
 * what it says, and it may say something else tomorrow.
 *
 * @param name the name; empty when there is none, or nobody answered
 * @param state found, none or unanswered
 * @param askedAt when it was asked, which is long after the incident's events
 */
public record ReverseName(String name, State state, Instant askedAt) {
  /** How asking ended. */
  public enum State {
    FOUND("found"),
    /** The server says that the address has no name. */
    NONE("none"),
    /** No answer in time, or a refusal. */
    UNANSWERED("unanswered");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The lower-case name used in every output. */
    public String label() {
      return label;
    }
  }
}
