package io.keytrail.detection.sigma.value;

/** A value or modifier that cannot be used; the message is shown to the rule's author. */
public final class ValueProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ValueProblem(String message) {
    super(message);
  }
}
