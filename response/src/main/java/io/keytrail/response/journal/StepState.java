package io.keytrail.response.journal;

import java.time.Instant;

/**
 * How far a step is.
 *
 * @param since when it came to be so
 * @param said what the provider, a rail or a person said of it; or empty
 */
public record StepState(Standing standing, Instant since, String said) {
  /** What can be the matter with a step. */
  public enum Standing {
    OPEN("open"),
    /** It was begun, and nobody has written down how it ended. */
    BEGUN("begun"),
    /** Done; nobody has seen yet whether it holds. */
    APPLIED("done"),
    /** Done by this run, and seen to hold. */
    HOLDS("holds"),
    /** So before anybody of this run did anything. */
    WAS_IN_EFFECT("was so already"),
    /** Done, and seen not to hold. */
    INEFFECTIVE("does not hold"),
    REFUSED("refused"),
    FAILED("failed"),
    UNKNOWN("unknown"),
    WAITS("waits for consent"),
    HELD_BACK("held back"),
    DONE_BY_HAND("done by hand"),
    UNDONE("undone");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    /** The words used in every output. */
    public String label() {
      return label;
    }
  }

  /** Whether nothing is left to do about it. */
  public boolean settled() {
    return switch (standing) {
      case HOLDS, APPLIED, WAS_IN_EFFECT, DONE_BY_HAND, UNDONE -> true;
      case OPEN, BEGUN, INEFFECTIVE, REFUSED, FAILED, UNKNOWN, WAITS, HELD_BACK -> false;
    };
  }

  /** Whether what it is for is so now. */
  public boolean inEffect() {
    return settled() && standing != Standing.UNDONE;
  }

  /** Whether this run has done it, so that it can be taken back. */
  public boolean ours() {
    return switch (standing) {
      case HOLDS, APPLIED, INEFFECTIVE -> true;
      case OPEN,
          BEGUN,
          WAS_IN_EFFECT,
          REFUSED,
          FAILED,
          UNKNOWN,
          WAITS,
          HELD_BACK,
          DONE_BY_HAND,
          UNDONE ->
          false;
    };
  }

  /** Whether a new plan that has it again means it to be done, whatever stood in its way before. */
  boolean openInANewPlan() {
    return switch (standing) {
      case UNDONE, WAITS, HELD_BACK -> true;
      case OPEN,
          BEGUN,
          APPLIED,
          HOLDS,
          WAS_IN_EFFECT,
          INEFFECTIVE,
          REFUSED,
          FAILED,
          UNKNOWN,
          DONE_BY_HAND ->
          false;
    };
  }

  /** Whether it may have been done without anybody knowing. */
  public boolean unclear() {
    return standing == Standing.BEGUN || standing == Standing.UNKNOWN;
  }
}
