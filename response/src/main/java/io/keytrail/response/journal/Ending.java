package io.keytrail.response.journal;

/** What came of doing a step. */
public enum Ending {
  APPLIED("applied"),
  ALREADY_IN_EFFECT("already in effect"),
  /** The provider will not do it; it has no effect. */
  REFUSED("refused"),
  /** It was tried and has no effect. */
  FAILED("failed"),
  /** Nobody knows yet whether it has an effect. */
  UNKNOWN("unknown");

  private final String label;

  Ending(String label) {
    this.label = label;
  }

  /** The words used in every output. */
  public String label() {
    return label;
  }
}
