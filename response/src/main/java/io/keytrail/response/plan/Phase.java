package io.keytrail.response.plan;

/**
 * What a step is for, in the order in which the steps of all credentials are done. A new credential
 * of the thief's is found by sweeping again, and sends the plan back to {@link #DENY}.
 */
public enum Phase {
  /** Copies what would change or vanish. */
  PRESERVE("preserve", "Preserve: nothing is changed before this is done"),
  /** Takes the rights away, which also ends what the credential has issued. */
  DENY("deny", "Deny: whoever holds a session of it can do nothing more"),
  /** Turns the credential itself off. */
  CUT_OFF("cut-off", "Cut off: the credential itself"),
  /** Waits until that holds everywhere, and looks for what was made meanwhile. */
  SWEEP("sweep", "Wait and sweep again, until a sweep finds nothing new"),
  /** Holds machines still. */
  QUARANTINE("quarantine", "Quarantine: what the thief runs"),
  /** Gives the owner something to work with again. */
  ROTATE("rotate", "Rotate: what its owner needs"),
  /** Tells people. */
  NOTIFY("notify", "Tell");

  private final String label;
  private final String heading;

  Phase(String label, String heading) {
    this.label = label;
    this.heading = heading;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }

  /**
   * The phase of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Phase labelled(String label) {
    for (Phase phase : values()) {
      if (phase.label.equals(label)) {
        return phase;
      }
    }
    throw new IllegalArgumentException("\"" + label + "\" is no phase of a plan");
  }

  /** What it is for, for a reader. */
  public String heading() {
    return heading;
  }

  /** Whether its steps change anything of the incident's. */
  public boolean contains() {
    return switch (this) {
      case DENY, CUT_OFF, QUARANTINE -> true;
      case PRESERVE, SWEEP, ROTATE, NOTIFY -> false;
    };
  }
}
