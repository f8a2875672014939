package io.keytrail.model.event;

/**
 * A means to act that a call took away, or gave back.
 *
 * @param kind what sort of thing it concerns; {@link IssuedKind#IDENTITY} where everything of a
 *     user, role or service account is concerned
 * @param id its public identifier as an {@link Issuance} has it
 * @param holder whose it is; or empty
 * @param by what did it, where that must be told apart: the name of a policy; or empty
 * @param effect how much was taken
 */
public record Revocation(IssuedKind kind, String id, String holder, String by, Effect effect) {
  /** What a revocation comes to. */
  public enum Effect {
    /** Gone for good. */
    DELETED("deleted"),
    /** Kept from acting until somebody turns it on again. */
    DISABLED("disabled"),
    /** Every call is denied by a policy, also those of sessions that are already out. */
    DENIED("denied"),
    /** Sessions issued before the call are denied; later ones are not. */
    SESSIONS_ENDED("sessions-ended"),
    /** Can act again. */
    RESTORED("restored");

    private final String label;

    Effect(String label) {
      this.label = label;
    }

    /** The lower-case name used in every output. */
    public String label() {
      return label;
    }
  }
}
