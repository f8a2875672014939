package io.keytrail.detection.sigma.parse;

/** A document that cannot be used as a rule; the message is shown to its author. */
public final class RuleProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleProblem(String message) {
    super(message);
  }

  static RuleProblem at(String what, int line) {
    return new RuleProblem(what + " (line " + line + ")");
  }
}
