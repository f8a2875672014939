package io.keytrail.response.approval;

/** What is done with a step. Whoever agreed to the one has not agreed to the other. */
public enum Purpose {
  CONTAIN("contain"),
  UNDO("undo");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  /** The lower-case name used in every output and in what is signed. */
  public String label() {
    return label;
  }

  /**
   * The purpose of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Purpose labelled(String label) {
    for (Purpose purpose : values()) {
      if (purpose.label.equals(label)) {
        return purpose;
      }
    }
    throw new IllegalArgumentException("\"" + label + "\" is neither contain nor undo");
  }
}
