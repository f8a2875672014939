package io.keytrail.response.journal;

/** Somebody else acts in the run now; whoever gets this stops. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLost(String run, String holder) {
    super(holder + " has taken over the run of " + run);
  }
}
